/**
 * Links that let somebody in. Each holds 144 bits of chance, so a plain hash keeps them: nobody guesses one, and whoever
 * reads the tables cannot use what stands there.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { CODE_LENGTH, CODE_SIGNS } from '../../classroom/code';

/** 24 characters that stand unescaped in an address. */
export const newSecret = (): string => randomBytes(18).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const isSecret = (text: string): boolean => /^[\w-]{24}$/.test(text);

export const newCode = (): string =>
	Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
