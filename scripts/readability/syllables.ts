/** Counts the syllables of a Dutch word by its spelling: one for each vowel sound. */

/** Letters that make one sound together, the longest first. A trema starts a new sound. */
const SOUND = /aai|ooi|oei|aau|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|ai|oi|ïe|ëe|ëi|[aeiouyäëïöü]/gu;

/** An ending in which two letters that usually are one sound are two, as in "museum". */
const APART = /eum$/u;

/**
 * At least one; an abbreviation in capitals is read letter by letter.
 * Words borrowed from other languages can be one off: "station" counts as sta-ti-on.
 */
export function syllablesOf(word: string): number {
	if (/^\p{Lu}{2,5}$/u.test(word)) return word.length;
	const plain = word
		// Stress, as in "één", makes no sound; a trema does.
		.normalize('NFD')
		.replace(/[\u0300-\u0302]/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('qu', 'kw')
		// Beside a vowel this letter is a consonant, as in "yoghurt" and "royaal".
		.replace(/y(?=[aeiou])|(?<=[aeiou])y/gu, 'j');
	const sounds = plain.match(SOUND)?.length ?? 0;
	return Math.max(1, sounds + (APART.test(plain) ? 1 : 0));
}
