/** The state of this page is its address: the keys of at most four cases, in the order of their columns. */
import { parseKey } from '$lib/engine';
import type { Corpus, Subject } from '$lib/model';
import { link } from '$lib/ui/shared/link';
import { fromKey, type CaseState } from '../verkennen/[[subject]]/address';

export const most = 4;

/** Stands for a key that is far longer than any of ours, so that it is not repeated in every link of the page. */
const unreadable = '-';
const longest = 4000;

export type ReadCase =
	| { kind: 'case'; subject: Subject; state: CaseState }
	| { kind: 'unreadable'; reason: 'version' | 'malformed' | 'subject' };

export function readCase({ subjects }: Pick<Corpus, 'subjects'>, key: string): ReadCase {
	const parsed = parseKey(key);
	// Only what begins as a key can be a key of another version.
	if (!parsed.ok) return { kind: 'unreadable', reason: /^\d+_/.test(key) ? parsed.reason : 'malformed' };
	const subject = subjects.get(parsed.key.subject);
	if (!subject) return { kind: 'unreadable', reason: 'subject' };
	const address = fromKey(subject, key);
	return address.kind === 'case'
		? { kind: 'case', subject, state: address.state }
		: { kind: 'unreadable', reason: 'malformed' };
}

/** Every key in the address; an empty one is none. */
export const keysOf = (fields: URLSearchParams): string[] =>
	fields
		.getAll('z')
		.filter((key) => key.trim() !== '')
		.map((key) => (key.length > longest ? unreadable : key.trim()));

export const comparePath = (): string => link('/vergelijken');

export const compareHref = (keys: readonly string[]): string =>
	[comparePath(), keys.map((key) => `z=${encodeURIComponent(key)}`).join('&')].filter(Boolean).join('?');

export const without = (keys: readonly string[], at: number): string[] => keys.filter((_, other) => other !== at);

export const swapped = (keys: readonly string[], at: number, other: number): string[] =>
	keys.map((key, here) => (here === at ? (keys[other] ?? key) : here === other ? (keys[at] ?? key) : key));

/** A case beside the one that it was made from. */
export const inserted = (keys: readonly string[], at: number, key: string): string[] => keys.toSpliced(at + 1, 0, key);

export type Pasted =
	| { kind: 'added'; keys: string[] }
	| { kind: 'refused'; reason: 'malformed' | 'version' | 'subject' | 'no-case' | 'full' | 'twice' };

/** The keys in what somebody pasted: an address of the explorer or of this page, of whichever site, or a key alone. */
function keysIn(text: string): string[] {
	if (!text.includes('?')) return text.includes('/') ? [] : [text];
	return keysOf(new URLSearchParams(text.slice(text.indexOf('?') + 1).split('#')[0]));
}

export function paste(corpus: Pick<Corpus, 'subjects'>, keys: readonly string[], text: string): Pasted {
	const trimmed = text.trim();
	if (trimmed.length > longest * most) return { kind: 'refused', reason: 'malformed' };
	const found = keysIn(trimmed);
	if (found.length === 0) return { kind: 'refused', reason: 'no-case' };
	for (const key of found) {
		const read = readCase(corpus, key);
		if (read.kind === 'unreadable') return { kind: 'refused', reason: read.reason };
	}
	const fresh = [...new Set(found)].filter((key) => !keys.includes(key));
	if (fresh.length === 0) return { kind: 'refused', reason: 'twice' };
	const all = [...keys, ...fresh];
	return all.length > most ? { kind: 'refused', reason: 'full' } : { kind: 'added', keys: all };
}
