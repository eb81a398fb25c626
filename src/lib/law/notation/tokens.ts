/** Cuts the text of a cell into words, numbers, signs and footnote marks. */
import type { Span } from '../../model';
import { clean } from './clean';
import { known, type Word } from './words';

export type { Span };

export type BadReason = 'unknown-word' | 'unread-sign' | 'unread-remark' | 'letter-for-digit' | 'footnote-glued';

export type Token = Span & { text: string } & (
		| Exclude<Word, { kind: 'bad' }>
		| { kind: 'number' }
		| { kind: 'mark' }
		| {
				kind: 'bad';
				reason: BadReason | Extract<Word, { kind: 'bad' }>['reason'];
				/** What the printer may have meant, to stand in the place of this span. */
				repairs?: string[];
		  }
	);

type Cut = { [K in Token['kind']]: Omit<Extract<Token, { kind: K }>, 'start' | 'end' | 'text'> }[Token['kind']];

const number = /(?:\d+(?:[.,]\d+)*(?:,-{1,2}(?!\d))?[½¼¾]?)|[½¼¾]/y;
const mixed = /[\dloi|]*\d[\dloi|]*(?![a-zà-ÿ\d])/y;
const noteNumber = /\d+(?:[.,]\d+)*\)/y;
const superscript = /[¹²³⁰⁴-⁹]+\)?|\*+|[†‡]+|\[\d{1,2}\]/y;
const word = /[a-zà-ÿ]+/y;
const bracket = /\([^()]*\)?/y;

/** A figure or word is complete here, so that a loose digit after it belongs to a note. */
const closes = new Set<Token['kind']>(['number', 'unit', 'vw', 'ov', 'bespoke', 'mark', 'remark', 'category', 'more']);

export function tokens(original: string): Token[] {
	const { text, at } = clean(original);
	const found: Token[] = [];
	let place = 0;
	const match = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = place;
		return pattern.exec(text)?.[0];
	};
	const take = (part: string, what: Cut) => {
		const start = at[place]!;
		place += part.length;
		found.push({ ...what, text: part, start, end: at[place - 1]! + 1 });
	};
	while (place < text.length) {
		if (text[place] === ' ') {
			place++;
			continue;
		}
		const before = found.at(-1);
		const touches = before !== undefined && before.end === at[place];
		const ended = before !== undefined && closes.has(before.kind) && before.text !== '€';
		const note = match(noteNumber);
		if (note !== undefined) {
			const digits = note.slice(0, -1);
			if (digits.length <= 2 && ended && (before.kind !== 'number' || !touches)) take(note, { kind: 'mark' });
			else {
				const repairs = digits.length > 1 ? [`${digits.slice(0, -1)} ${digits.slice(-1)})`] : [];
				take(note, { kind: 'bad', reason: 'footnote-glued', repairs });
			}
			continue;
		}
		const raised = match(superscript);
		if (raised !== undefined) {
			take(raised, { kind: 'mark' });
			continue;
		}
		const letters = match(mixed);
		if (letters !== undefined && /\D/.test(letters)) {
			const repair = letters.replace(/[li|]/g, '1').replace(/o/g, '0');
			take(letters, { kind: 'bad', reason: 'letter-for-digit', repairs: [repair] });
			continue;
		}
		const entry = known.find(({ pattern }) => match(pattern) !== undefined);
		const digits = entry?.word.kind === 'category' ? undefined : match(number);
		if (digits !== undefined) {
			const loose = touches && ended && before.kind !== 'number' && /^\d{1,2}$/.test(digits) && before.kind !== 'mark';
			take(digits, loose ? { kind: 'mark' } : { kind: 'number' });
			continue;
		}
		if (entry) {
			take(match(entry.pattern)!, entry.word);
			continue;
		}
		const remark = match(bracket);
		const unknown = remark ?? match(word);
		// The full stop that ends a sentence says nothing.
		if (unknown === undefined && text[place] === '.' && text.slice(place + 1).trim() === '') break;
		const reason = remark !== undefined ? 'unread-remark' : unknown !== undefined ? 'unknown-word' : 'unread-sign';
		take(unknown ?? text[place]!, { kind: 'bad', reason });
	}
	return found;
}
