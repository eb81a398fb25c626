/**
 * The code of a session: six signs that are told apart by eye and ear, typed any way that people type. No vowels, so that
 * no code is a word, and none of the signs that are taken for another: B and 8, G and 6, S and 5, Z and 2, I, L, O, 0 and
 * 1. Twenty signs in six places are 64 million codes.
 */
export const CODE_SIGNS = 'CDFHJKMNPQRTVWXY3479';
export const CODE_LENGTH = 6;

/** In capitals, without spaces, dots and dashes. Whether it can be a code is another question. */
export const bareCode = (typed: string): string => typed.replace(/[\s.\-–—_]/g, '').toUpperCase();

/** A code as somebody typed it; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
	const code = bareCode(typed);
	return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : undefined;
}

/** "K7M 4QX", as it is read out. */
export function groups(code: string): string {
	const half = Math.ceil(code.length / 2);
	return `${code.slice(0, half)} ${code.slice(half)}`;
}
