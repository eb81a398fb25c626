/** The code of a session: six characters that are told apart by eye and ear, typed any way that people type. */
export const CODE_LENGTH = 6;

/** Without spaces, dots and dashes, in capitals. What is left is judged by the server. */
export const readCode = (typed: string): string => typed.replace(/[\s.\-–—_]/g, '').toUpperCase();

/** "K7M 4QX", as it is read out. */
export function groups(code: string): string {
	const half = Math.ceil(code.length / 2);
	return `${code.slice(0, half)} ${code.slice(half)}`;
}
