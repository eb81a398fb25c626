/** Top-line words: a heading in large type, a sentence below, and lists where there is more than one thing to say. */
import { capital } from './words';

export interface Headline {
	heading: string;
	sentence: string;
	/** What remains possible, or what the choice is between. */
	options: string[];
	/** Why, in sentences of the rules. */
	reasons: string[];
}

export const line = (heading: string, sentence: string, more: Partial<Headline> = {}): Headline => ({
	heading: capital(heading),
	sentence,
	options: [],
	reasons: [],
	...more
});
