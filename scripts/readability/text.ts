/** Cuts a text into the pieces that a reader takes in one by one, and a piece into words. */

/** After these a full stop does not end a sentence. */
const ABBREVIATIONS =
	/(?<![\p{L}\d])(art|arts|artt|bijv|blz|ca|e\.d|enz|jo|max|min|mr|mw|nr|o\.a|o\.m|par|resp|Stb|Stcrt|t\.a\.v|vgl)\.$/u;

const ENDS = /[.!?…]["”’»)]*\s+(?=["“‘«(]*[\p{Lu}\d{])|[:;]["”’»)]*\s+|\s+·\s+|\n+/gu;

export interface Piece {
	text: string;
	/** Whether it begins and ends as a sentence does. A label or an item of a list does not: no formula speaks about it. */
	sentence: boolean;
}

/**
 * As Flesch counted: a full stop, a question mark, an exclamation mark, a colon and a semicolon each end a unit.
 */
export function piecesOf(text: string): Piece[] {
	const parts: string[] = [];
	let from = 0;
	for (const match of text.matchAll(ENDS)) {
		const until = match.index + match[0].trimEnd().length;
		const part = text.slice(from, until);
		if (ABBREVIATIONS.test(part)) continue;
		parts.push(part.replace(/\s*·$/u, ''));
		from = match.index + match[0].length;
	}
	parts.push(text.slice(from));
	return parts
		.map((part) => part.replace(/\s+/gu, ' ').trim())
		.filter((part) => /[\p{L}\d]/u.test(part))
		.map((part) => ({ text: part, sentence: /^["“‘«(]*[\p{Lu}\d{]/u.test(part) && /[.!?…]["”’»)]*$/u.test(part) }));
}

export interface Word {
	text: string;
	/** A figure, a placeholder, a host or a code such as 2024R004: no word of a language. */
	figure: boolean;
}

const isFigure = (token: string) =>
	/\d|[{}/@_]|\p{L}\.\p{L}{2}|^[ivxlc]{2,}$|^[a-z]$/iu.test(token) && !/^[ou]$/iu.test(token);

/** Everything between spaces that holds a letter or a figure. */
export function wordsOf(text: string): Word[] {
	return text
		.replace(/[()[\]«»“”"]/gu, '')
		.split(/\s+|…/u)
		.map((token) => token.replace(/^[^\p{L}\d{]+|[^\p{L}\d}]+$/gu, ''))
		.filter((token) => token !== '')
		.map((token) => ({ text: token, figure: isFigure(token) }));
}
