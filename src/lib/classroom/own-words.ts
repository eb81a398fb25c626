/** A text that somebody typed themselves, as it may be kept, read by the host and shown to a room. */

/** No sign of its own, or one that turns the words around it: a reader would see something else than the host approved. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** More marks on one letter than any language has: they would run over the lines above and below. */
const PILED = /(\p{M}{4})\p{M}+/gu;
/** Control characters, which a database refuses and a page cannot draw; the ends of lines are none of them. */
const CONTROL = /[^\P{Cc}\n]/gu;

/** @returns the words without what cannot be kept or seen; empty where nothing else was typed */
export const ownWords = (typed: string): string =>
	typed
		.replace(/\r\n?/g, '\n')
		.replace(CONTROL, ' ')
		.replace(/\p{Cs}/gu, '')
		.replace(UNSEEN, '')
		.replace(PILED, '$1')
		.trim();
