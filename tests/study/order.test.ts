import { beforeAll, describe, expect, it } from 'vitest';
import type { Published, Survey } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readLaw } from '../../src/lib/server/law';
import { readDemoSurveys } from '../../src/lib/server/surveys';
import { publishSurvey } from '../../src/lib/study/survey/publish';
import { syntheticPerson } from '../../src/lib/study/synthetic';
import { bandsOfStratum, isStratum, stratumSlice } from '../../src/lib/study/rollup/answers';
import { foldPerson, type Slices } from '../../src/lib/study/rollup/fold';
import { inKeptOrder } from '../../src/lib/study/rollup/order';
import { shapeOf } from '../../src/lib/study/rollup/shape';
import { tablesOf } from '../../src/lib/study/rollup/tables';

const bands = { leeftijd: 'tot-25', opleiding: 'hoog', streek: 'noord' };
const orders = [
	['leeftijd', 'opleiding', 'streek'],
	['streek', 'leeftijd', 'opleiding'],
	['opleiding', 'streek', 'leeftijd']
];

describe('a combination of bands', () => {
	it('has one name, whatever the order of the questions, and that of totals that are kept', () => {
		expect(orders.map((ids) => stratumSlice(ids, bands))).toEqual(orders.map(() => 's noord tot-25 hoog'));
	});

	it('gives each question its own band back, whatever the order in which they are named', () => {
		for (const written of orders)
			for (const read of orders) {
				expect(bandsOfStratum(read, stratumSlice(written, bands))).toEqual(bands);
				const { opleiding: _, ...rest } = bands;
				expect(bandsOfStratum(read, stratumSlice(written, rest))).toEqual(rest);
			}
	});
});

it('the shortest id first, then by bytes', () => {
	const ids = ['zaak', 'a-lang', 'b', 'a1', 'a-', 'aa', '10', '9'];
	expect(inKeptOrder(ids)).toEqual(['9', 'b', '10', 'a-', 'a1', 'aa', 'zaak', 'a-lang']);
	expect(inKeptOrder([...ids].reverse())).toEqual(inKeptOrder(ids));
});

describe('totals of a survey', () => {
	let published: Published;

	beforeAll(() => {
		const law = readLaw();
		const demo = readDemoSurveys(law).find(({ id }) => id === 'straatroof-mening')!;
		// A second experiment of another size: numbers that lie elsewhere would be seen.
		const survey: Survey = {
			...demo,
			screens: demo.screens.flatMap((one): Survey['screens'] =>
				one.kind === 'experiment' ? [one, { ...one, id: 'nog-een', experiment: 'aa-nog-een-straf' }] : [one]
			),
			experiments: {
				'aa-nog-een-straf': {
					...demo.experiments.straf!,
					factors: demo.experiments.straf!.factors.slice(0, 2),
					base: {
						...demo.experiments.straf!.base,
						fixed: { ...demo.experiments.straf!.base.fixed, 'eerdere-veroordeling': 'geen' }
					},
					tasks: 2,
					design: { kind: 'random' },
					repeat: 'none',
					attention: undefined
				},
				...demo.experiments
			}
		};
		const result = publishSurvey(survey, law, readCases(law), 'proef', '2026-12-01T08:00:00.000Z');
		if (!result.ok) throw new Error(JSON.stringify(result.complaints));
		({ published } = result);
	}, 60_000);

	const turned = <T>(record: Record<string, T>): Record<string, T> =>
		Object.fromEntries(Object.entries(record).reverse());

	it('are the same, whatever the order of keys in its definition', () => {
		const { survey } = published;
		const other: Published = {
			...published,
			survey: {
				...survey,
				background: turned(survey.background),
				experiments: turned(survey.experiments),
				questions: turned(survey.questions)
			}
		};
		const [one, two] = [published, other].map((of): Slices => {
			const shape = shapeOf(of);
			const slices: Slices = new Map();
			const tables = tablesOf(shape);
			for (let at = 0; at < 30; at += 1)
				foldPerson(shape, tables, syntheticPerson(published, 'proef', `o${at}`).rows, slices);
			return slices;
		}) as [Slices, Slices];
		expect([...two.keys()].sort()).toEqual([...one.keys()].sort());
		expect([...one.keys()].filter(isStratum).length).toBeGreaterThan(5);
		for (const [name, { numbers, counts }] of one) {
			expect([...two.get(name)!.numbers]).toEqual([...numbers]);
			expect(two.get(name)!.counts).toEqual(counts);
		}
	});
});
