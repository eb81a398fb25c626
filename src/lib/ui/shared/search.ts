/** Finding words in short texts: capitals and accents do not matter, every word that was asked has to be there. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl');

const LONGEST = 100;

/** A test for texts; whatever is longer than any word of ours is cut off. */
export function matcher(asked: string): (...texts: (string | undefined)[]) => boolean {
	const words = plain(asked.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
	return (...texts) => {
		const all = plain(texts.filter(Boolean).join(' '));
		return words.every((word) => all.includes(word));
	};
}

/** The letter under which a word stands in a list; what begins with a digit stands apart. */
export function letterOf(word: string): string {
	const first = /[\p{L}\p{N}]/u.exec(plain(word).replace(/^['’`]s\s+/, ''))?.[0] ?? '';
	return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}
