/** Amounts that somebody wrote as words, turned into the form that the rules ask for. */

const words: readonly (readonly [RegExp, string])[] = [
	[/^(?:jaar|jaren|jr|years?|y)$/, 'year'],
	[/^(?:maand|maanden|mnd|months?)$/, 'month'],
	[/^(?:week|weken|weeks?)$/, 'week'],
	[/^(?:dag|dagen|days?)$/, 'day'],
	[/^(?:uur|uren|hours?)$/, 'hour'],
	[/^(?:euro|euros|eur)$/, 'euro']
];

const unitOf = (word: string) => words.find(([pattern]) => pattern.test(word))?.[1];

/** "9 jaar" becomes `{amount: 9, unit: year}`; undefined where the words say something else. */
export function writtenOut(text: string): string | undefined {
	const parts = [...text.toLowerCase().matchAll(/(\d+)\s*([a-z]+)/g)].flatMap(([, amount, word]) => {
		const unit = unitOf(word!);
		return unit === undefined ? [] : [{ amount: Number(amount), unit }];
	});
	const [first, second] = parts;
	if (!first) return undefined;
	if (!second) return `{amount: ${first.amount}, unit: ${first.unit}}`;
	if (first.unit === 'year' && second.unit === 'month' && parts.length === 2) {
		return `{amount: ${first.amount * 12 + second.amount}, unit: month}`;
	}
	return undefined;
}
