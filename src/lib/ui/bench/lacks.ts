/** What is missing: at which field it is said, and in which step. */
import type { Lack } from '$lib/model';

export const SOURCE_LACKS = ['reading-date', 'reading-address', 'reader', 'source-label'] as const;
export const RULES_LACKS = ['edition-field', 'label', 'locator', 'no-rows', 'no-scope', 'says-unread'] as const;

/** The id of the field at which a lack is said. */
export function targetOf({ kind, at }: Lack): string {
	switch (kind) {
		case 'locator':
			return `${at}.locator`;
		case 'no-rows':
			return 'table';
		case 'no-scope':
			return 'scope';
		case 'reading-date':
			return 'reading.date';
		case 'reading-address':
			return 'reading.address';
		case 'reader':
			return 'reading.reader';
		case 'source-label':
			return at.endsWith('.en') ? 'source.label.en' : 'source.label.nl';
		default:
			return at;
	}
}

/** What is missing, by the id of the field at which it is said. */
export function byField(lacks: readonly Lack[]): ReadonlyMap<string, readonly Lack[]> {
	const fields = new Map<string, Lack[]>();
	for (const lack of lacks) {
		const id = targetOf(lack);
		fields.set(id, [...(fields.get(id) ?? []), lack]);
	}
	return fields;
}
