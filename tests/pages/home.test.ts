/** The example on the first page is what the rules say, not what somebody wrote down. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionSetAt, evaluate, parseKey, parseScenario, result } from '../../src/lib/engine';
import { capital, outcomeWords } from '../../src/lib/explain';
import type { Language } from '../../src/lib/model';
import { maximumTitle } from '../../src/lib/ui/views/amounts';
import { getLocale, overwriteGetLocale } from '../../src/lib/paraglide/runtime';
import { exampleOf, type ExampleView } from '../../src/routes/home';
import { subjectsByWeight } from '../../src/routes/subjects';
import { corpus } from '../corpus/corpus';

const subjects = subjectsByWeight(corpus);

/** The case at an address, worked out again. */
function again(href: string) {
	const parsed = parseKey(new URL(href, 'http://a.example').searchParams.get('z') ?? '');
	if (!parsed.ok) throw new Error(href);
	const { subject, offenceDate, answers } = parsed.key;
	const selected = editionSetAt(corpus, subject, offenceDate);
	const scenario = parseScenario(corpus.subjects.get(subject)!, { offenceDate, answers });
	if (!selected.ok || !scenario.ok) throw new Error(href);
	return { ...result(evaluate(selected.set, scenario.scenario)), facts: scenario.scenario.facts, subject };
}

describe.each(['nl', 'en'] as const)('the example in %s', (lang: Language) => {
	const before = getLocale;
	let example: ExampleView;
	beforeAll(() => {
		overwriteGetLocale(() => lang);
		example = exampleOf(corpus, subjects, lang)!;
	});
	afterAll(() => overwriteGetLocale(before));

	it('says on both sides what the rules say of that case', () => {
		expect(example.sides).toHaveLength(2);
		for (const { href, law, guideline } of example.sides) {
			const { maximum, start } = again(href);
			expect(law).toBe(maximumTitle(maximum!, lang));
			expect(guideline).toBe(capital(outcomeWords(start!.outcome, lang)));
		}
	});

	it('changes one fact, which it asks about, and what the guideline says changes with it', () => {
		const [before, after] = example.sides.map(({ href }) => again(href));
		const differing = Object.keys(before!.facts).filter((id) => before!.facts[id] !== after!.facts[id]);
		const factor = corpus.subjects
			.get(before!.subject)!
			.factors.find(({ question }) => question[lang] === example.question);
		expect(differing).toContain(factor?.id);
		expect(example.sides[0]?.guideline).not.toBe(example.sides[1]?.guideline);
		expect(example.sides[0]?.law).not.toBe(example.sides[1]?.law);
	});

	it('is never from a subject with a content note', () => {
		const noted = subjects.filter(({ contentNote }) => contentNote !== undefined);
		expect(noted.length).toBeGreaterThan(0);
		expect(exampleOf({ ...corpus }, noted, lang)).toBeUndefined();
		expect(noted.map(({ id }) => id)).not.toContain(again(example.sides[0]!.href).subject);
	});
});
