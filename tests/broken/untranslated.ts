/** What a complaint in Dutch still lacks beside the same complaint in English. */
import type { Text } from '../../src/lib/model';

/** Names as they stand in the file, and forms that can be copied into it. */
const names = (text: string) => [...text.matchAll(/"[^"]*"|\{[^}]*\}/g)].map(([name]) => name).sort();

/** The words that carry an English complaint; none of them is Dutch. */
const english = /\b(?:missing|write|known|which|remove|rename|taken|there|does|cannot|choose|make|name one)\b/i;

/** Words of somebody else, which a Dutch complaint marks as English and repeats as they are. */
const withoutQuoted = (text: string) => text.replace(/‘[^’]*’/g, '').replace(/"[^"]*"/g, '');

export function untranslated({ nl, en }: Text): string[] {
	return [
		...(nl.trim() === '' ? ['no Dutch'] : []),
		...(nl === en ? [`the same in both languages: ${en}`] : []),
		...(english.test(withoutQuoted(nl)) ? [`English words: ${nl}`] : []),
		...(names(nl).join() === names(en).join() ? [] : [`other names: ${nl} | ${en}`])
	];
}
