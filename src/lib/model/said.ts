/**
 * Sentences in both languages. What a schema says of a value travels through Zod as one text, the English; it is kept here
 * beside its Dutch, so that whoever shows it can say either.
 */
import type { Text } from './text';

/** A sentence in both languages: whoever writes one cannot leave the other out. */
export const both = (nl: string, en: string): Text => ({ nl, en });

const told = new Map<string, Text>();

/** What a schema says where a value does not fit; continues the place of the value as a sentence. */
export function said(nl: string, en: string): string {
	told.set(en, both(nl, en));
	return en;
}

/** Both languages of what a schema said; undefined for the words of a library. */
export const inBoth = (message: string): Text | undefined => told.get(message);
