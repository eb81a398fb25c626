/** The text that is read: case, dashes and spaces made one, with the way back to every character of the original. */

export interface Clean {
	text: string;
	/** Where each character of `text` begins in the original; one more at the end, for the end of the original. */
	at: readonly number[];
}

/** They show nothing: soft hyphens, joiners, marks of direction and of byte order. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
/** Hyphens and dashes of all lengths and the minus sign: a table prints any of them for a range. */
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;

/** One character for one character, so that a place stays a place; what shows nothing is left out. */
export function clean(original: string): Clean {
	let text = '';
	const at: number[] = [];
	for (let place = 0; place < original.length; place++) {
		const char = original[place]!;
		if (unseen.test(char)) continue;
		const lower = char.toLowerCase();
		text += dash.test(char) ? '-' : /\s/.test(char) ? ' ' : lower.length === 1 ? lower : char;
		at.push(place);
	}
	at.push(original.length);
	return { text, at };
}
