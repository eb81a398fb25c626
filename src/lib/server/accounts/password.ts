/** Which password will do: long, and not the first that somebody tries. No rule about signs, which only makes people write it down. */
import common from './common-passwords.json';

export const SHORTEST = 12;
/** Enough for any sentence, and no work for whoever sends a book. */
export const LONGEST = 256;

export type PasswordFault = 'short' | 'long' | 'common' | 'like-address';

const COMMON = new Set<string>(common);

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Small parts again and again, or signs in a row: long, and guessed at once. */
function isPattern(text: string): boolean {
	if (/^(.{1,4})\1+.{0,3}$/.test(text)) return true;
	const rows = ['abcdefghijklmnopqrstuvwxyz', '012345678901234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];
	return rows.some((row) => row.includes(text) || [...row].reverse().join('').includes(text));
}

/** What is wrong with a password, if anything. Letters are counted as people see them. */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
	const length = [...password].length;
	if (length < SHORTEST) return 'short';
	if (length > LONGEST) return 'long';
	const plain = bare(password);
	// Figures behind a well-known word are the first thing that is tried.
	const word = plain.replace(/\d+$/, '');
	if (COMMON.has(plain) || COMMON.has(word) || isPattern(password.toLowerCase())) return 'common';
	const [name = '', host = ''] = email.toLowerCase().split('@');
	const address = [bare(email), bare(name), bare(host.split('.')[0] ?? '')].filter((part) => part.length >= 4);
	const rest = address.reduce((left, part) => left.replaceAll(part, ''), plain);
	return rest.length < plain.length && rest.replace(/\d+$/, '').length < 6 ? 'like-address' : undefined;
}
