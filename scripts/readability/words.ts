/** Which words a reader at B1 knows: see README.md for where the lists come from and what they cannot say. */

export interface WordList {
	/** Words in daily use, or on our own list. */
	known: (word: string) => boolean;
	/** A word of a term that the glossary explains, alone or joined to a word in daily use. */
	explained: (word: string) => boolean;
}

const SHORTEST_PART = 4;
const LONGEST_COMPOUND = 16;

const plain = (word: string) =>
	word
		.normalize('NFD')
		.replace(/[\u0300\u0301\u0302]/gu, '')
		.normalize('NFC')
		.replaceAll('’', "'")
		.toLowerCase();

const uninflected = (stem: string): string[] => {
	const all = [stem];
	// straffen, straf; tabellen, tabel
	if (/([bdfgklmnprst])\1$/u.test(stem)) all.push(stem.slice(0, -1));
	// boven, boof; huizen, huis
	if (/[vz]$/u.test(stem)) all.push(stem.replace(/v$/u, 'f').replace(/z$/u, 's'));
	for (const one of [...all]) {
		// straten, straat
		if (/[^aeiou][aeou][bdfgklmnprst]$/u.test(one)) all.push(one.replace(/([aeou])(.)$/u, '$1$1$2'));
	}
	return all;
};

const ENDINGS = ["'s", 's', 'en', 'ën', 'n', 'e', 't', 'te', 'de', 'ten', 'den', 'r', 'er', 'ere', 'st', 'ste'];

const voiced = (stem: string) => stem.replace(/f$/u, 'v').replace(/s$/u, 'z');

/** The word itself and what it may be a form of: plurals, adjectives, verbs, smaller things. */
function* formsOf(word: string): Generator<string> {
	yield word;
	for (const ending of ENDINGS) {
		if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
		yield* uninflected(word.slice(0, -ending.length));
	}
	// A verb by its stem: verwijst, verlaagde and gedreigd are forms of verwijzen, verlagen and dreigen.
	for (const start of word.startsWith('ge') ? ['', 'ge'] : ['']) {
		for (const ending of ['', 't', 'd', 'de', 'te', 'den', 'ten']) {
			const stem = word.slice(start.length, word.length - ending.length);
			if (!word.endsWith(ending) || stem.length < 3) continue;
			const short = stem.replace(/([aeou])\1(.)$/u, '$1$2');
			for (const one of [stem, short]) for (const last of [one, voiced(one)]) yield `${last}en`;
		}
	}
}

const oneOf = (word: string, list: ReadonlySet<string>): boolean => {
	for (const form of formsOf(word)) if (list.has(form)) return true;
	return false;
};

/** Two everyday words written as one, perhaps with a letter between them: "gemeentehuis". */
function isCompound(word: string, list: ReadonlySet<string>): boolean {
	if (word.length > LONGEST_COMPOUND) return false;
	for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
		if (!oneOf(word.slice(at), list)) continue;
		const head = word.slice(0, at);
		if ([head, head.replace(/(s|en|e)$/u, '')].some((one) => one.length >= SHORTEST_PART && list.has(one))) return true;
	}
	return false;
}

const partsOf = (word: string): string[] =>
	plain(word)
		.split('-')
		.filter((part) => part.length > 1);

/**
 * @param common words in daily use
 * @param own words that we hold to be plain
 * @param terms what the glossary explains, as it is written there; several words in one are explained one by one
 */
export function wordList(common: Iterable<string>, own: Iterable<string>, terms: Iterable<string>): WordList {
	const daily = new Set([...common, ...own].map(plain));
	const legal = new Set<string>();
	for (const term of terms) for (const word of term.match(/[\p{L}'’-]+/gu) ?? []) legal.add(plain(word));
	const known = (word: string) =>
		daily.has(plain(word)) || partsOf(word).every((part) => oneOf(part, daily) || isCompound(part, daily));
	const explained = (word: string) => {
		const whole = plain(word);
		if (oneOf(whole, legal)) return true;
		const parts = partsOf(word);
		return parts.some((part) => oneOf(part, legal)) && parts.every((part) => oneOf(part, legal) || known(part));
	};
	return { known, explained };
}
