/** The shipped demo beside the real guideline on street robbery: what every fact makes of it, in numbers and in words. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Published } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readLaw } from '../../src/lib/server/law';
import { readDemoSurveys } from '../../src/lib/server/surveys';
import { studyLibrary } from '../../src/lib/study/library';
import { guidelineEffects, type GuidelineEffects } from '../../src/lib/study/rollup/guideline';
import type { ResultsData } from '../../src/lib/study/rollup/results';
import { spaceOf } from '../../src/lib/study/space';
import { publishSurvey } from '../../src/lib/study/survey/publish';
import { factsSection } from '../../src/lib/ui/results/facts';

const length = { kind: 'length', sanction: 'custody' } as const;

let published: Published;
let effects: GuidelineEffects;
let factors: Parameters<typeof factsSection>[0]['factors'][string];

beforeAll(() => {
	const law = readLaw();
	const cases = readCases(law);
	const survey = readDemoSurveys(law).find(({ id }) => id === 'straatroof-mening')!;
	const result = publishSurvey(survey, law, cases, 'proef', '2026-12-01T08:00:00.000Z');
	if (!result.ok) throw new Error(JSON.stringify(result.complaints));
	({ published } = result);
	const space = spaceOf(survey.experiments.straf!, studyLibrary(law, cases));
	if (!space.ok) throw new Error(JSON.stringify(space.problems));
	factors = space.space.set.subject.factors;
	effects = guidelineEffects(space.space, published.designs.straf!, [length]);
}, 60_000);

/** Pairs without an earlier conviction: of the others the start was not read. */
const third = { of: 4, all: 12 };

describe('the demo beside its guideline', () => {
	it('has 6, 9 and 15 months for the levels of violence, though the effect of a conviction was not read', () => {
		const against = (level: string) => effects['length-custody']![`geweld-straatroof/${level}`]!.against;
		expect(against('fysiek-geweld')).toEqual({ kind: 'size', difference: 3, ...third });
		expect(against('wapen-of-zwaar-geweld')).toEqual({ kind: 'size', difference: 9, ...third });
	});

	it('has a direction for acting together, no difference by age, and nothing for earlier convictions', () => {
		const against = (name: string) => effects['length-custody']![name]!.against;
		expect(against('medeplegen/ja')).toEqual({ kind: 'direction', direction: 'aggravating', of: 18, all: 18 });
		expect(against('leeftijd-verdachte/23-plus')).toEqual({ kind: 'size', difference: 0, of: 6, all: 18 });
		for (const level of ['een', 'meer'])
			expect(against(`eerdere-veroordeling/${level}`)).toEqual({ kind: 'open', why: ['untranscribed'] });
	});

	it('says so in every row, with the number of pairs', () => {
		const section = factsSection(
			{ lang: 'nl', survey: published.survey, factors: { straf: factors } },
			{ minimum: 10, figures: {} } as unknown as ResultsData,
			{
				id: 'straf',
				factors: published.designs.straf!.factors,
				guideline: effects,
				asShown: [],
				joint: false,
				never: []
			},
			length
		);
		const chart = section.charts.at(-1)!;
		expect(chart.rows.map(({ guideline }) => guideline)).toEqual([
			'+3 maanden (4 van de 12 paren)',
			'+9 maanden (4 van de 12 paren)',
			'weegt zwaarder, zonder getal (18 van de 18 paren)',
			'geen getal: nog niet overgenomen',
			'geen getal: nog niet overgenomen',
			'maakt geen verschil (6 van de 18 paren)'
		]);
		expect(chart.rows.map(({ mark }) => mark)).toEqual([3, 9, undefined, undefined, undefined, 0]);
		expect(section.charts[1]!.rows.map(({ guideline }) => guideline)).toEqual([
			expect.stringMatching(/^10 maanden \(\d+ van de \d+ zaken\)$/),
			expect.stringMatching(/^10 maanden \(\d+ van de \d+ zaken\); weegt zwaarder, zonder getal$/)
		]);
	});
});
