/**
 * Links that let somebody in. Each holds 144 bits of chance, so a plain hash keeps them: nobody guesses one, and whoever
 * reads the tables cannot use what stands there.
 */
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { CODE_LENGTH, CODE_SIGNS } from '../../classroom/code';

/** 24 characters that stand unescaped in an address. */
export const newSecret = (): string => randomBytes(18).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * The id of a text of one's own. Whoever has the tables has the hash of a token and not the token, so nothing there leads
 * from a seat to a text; the phone's next answer does. A changed text has another id: a host who has read the first one
 * cannot approve the second by it.
 */
export function textIdOf(token: string, round: string, take: number, revision: number): string {
	const hex = createHmac('sha256', token)
		.update(JSON.stringify(['text', round, take, revision]))
		.digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const isSecret = (text: string): boolean => /^[\w-]{24}$/.test(text);

export const newCode = (): string =>
	Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
