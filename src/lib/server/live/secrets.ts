/**
 * Links that let somebody in. Each holds 144 bits of chance, so a plain hash keeps them: nobody guesses one, and whoever
 * reads the tables cannot use what stands there.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 24 characters that stand unescaped in an address. */
export const newSecret = (): string => randomBytes(18).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const isSecret = (text: string): boolean => /^[\w-]{24}$/.test(text);

/**
 * No vowels, so that no code is a word, and none of the signs that are taken for another: B and 8, G and 6, S and 5, Z
 * and 2, I, L, O, 0 and 1. Twenty signs in six places are 64 million codes.
 */
const ALPHABET = 'CDFHJKMNPQRTVWXY3479';
const LENGTH = 6;

export const newCode = (): string =>
	Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** A code as somebody typed it: small letters, spaces, dots and dashes do not matter. Undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
	const code = typed.toUpperCase().replace(/[\s.\-–—_]/g, '');
	return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : undefined;
}
