import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rake, type Stratum } from './rake';

const stratum = (people: number, bands: Record<string, string>): Stratum => ({ people, bands });

const strata = [
	stratum(40, { age: 'young', sex: 'm' }),
	stratum(20, { age: 'young', sex: 'f' }),
	stratum(10, { age: 'old', sex: 'm' }),
	stratum(30, { age: 'old', sex: 'f' })
];

const shareOf = (weights: readonly number[], of: readonly Stratum[], background: string, band: string) => {
	const sum = (keep: (one: Stratum) => boolean) =>
		of.reduce((all, one, at) => all + (keep(one) ? one.people * (weights[at] ?? 0) : 0), 0);
	return sum(({ bands }) => bands[background] === band) / sum(({ bands }) => bands[background] !== undefined);
};

describe('raking', () => {
	it('fits every margin, and says what it costs', () => {
		const raked = rake(strata, { age: { young: 30, old: 70 }, sex: { m: 50, f: 50 } });
		if (raked.kind !== 'raked') throw new Error(raked.reason);
		expect(shareOf(raked.weights, strata, 'age', 'old')).toBeCloseTo(0.7, 9);
		expect(shareOf(raked.weights, strata, 'sex', 'm')).toBeCloseTo(0.5, 9);
		const mean = strata.reduce((sum, { people }, at) => sum + people * (raked.weights[at] ?? 0), 0) / 100;
		expect(mean).toBeCloseTo(1, 12);
		const squares = strata.reduce((sum, { people }, at) => sum + people * (raked.weights[at] ?? 0) ** 2, 0) / 100;
		expect(raked.designEffect).toBeCloseTo(squares, 12);
		expect(raked.effectivePeople).toBeCloseTo(100 / squares, 9);
	});

	it('is what one margin alone says: target over share', () => {
		const raked = rake(strata, { age: { young: 1, old: 3 } });
		expect(raked).toMatchObject({ kind: 'raked', rounds: 1 });
		if (raked.kind === 'raked')
			expect(raked.weights).toEqual(
				[0.25 / 0.6, 0.25 / 0.6, 0.75 / 0.4, 0.75 / 0.4].map((w) => expect.closeTo(w, 12) as number)
			);
	});

	it('leaves people who skipped the background as they are', () => {
		const raked = rake([...strata, stratum(25, { sex: 'f' })], { age: { young: 1, old: 1 } });
		if (raked.kind !== 'raked') throw new Error(raked.reason);
		expect(raked.weights[4]).toBeCloseTo(1, 9);
	});

	it('trims, keeps the mean, and says how far that is from the margins', () => {
		const raked = rake(strata, { age: { young: 5, old: 95 }, sex: { m: 50, f: 50 } }, { trim: 2 });
		if (raked.kind !== 'raked') throw new Error(raked.reason);
		expect(Math.max(...raked.weights)).toBeLessThanOrEqual(2 + 1e-9);
		expect(strata.reduce((sum, { people }, at) => sum + people * (raked.weights[at] ?? 0), 0)).toBeCloseTo(100, 6);
		expect(raked.trimmed).toBeGreaterThan(0);
		expect(raked.off).toBeGreaterThan(0.01);
	});

	it.each([
		['no people', [], { age: { young: 1 } }, 'no-people'],
		['a negative share', strata, { age: { young: -1, old: 2 } }, 'bad-margin'],
		['a share that is no number', strata, { age: { young: NaN, old: 2 } }, 'bad-margin'],
		['a band that nobody gave', strata, { age: { young: 1, old: 1, ancient: 1 } }, 'nobody-in-band'],
		['a band without a margin', strata, { age: { young: 1 } }, 'band-without-margin'],
		['a band whose margin is 0', strata, { age: { young: 1, old: 0 } }, 'band-without-margin'],
		[
			'margins that contradict each other',
			[stratum(10, { age: 'young', sex: 'm' }), stratum(10, { age: 'old', sex: 'f' })],
			{ age: { young: 1, old: 3 }, sex: { m: 3, f: 1 } },
			'no-convergence'
		]
	] as const)('refuses %s', (_, of, margins, reason) => {
		expect(rake(of, margins)).toMatchObject({ kind: 'refused', reason });
	});

	it('refuses a trim under 1', () => {
		expect(rake(strata, { age: { young: 1, old: 1 } }, { trim: 0.5 })).toMatchObject({
			kind: 'refused',
			reason: 'bad-trim'
		});
	});

	it('fits margins that a population has, whatever it is', () => {
		const counts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 6, maxLength: 6 });
		fc.assert(
			fc.property(counts, counts, (sample, population) => {
				const all = ['young', 'middle', 'old'].flatMap((age) => ['m', 'f'].map((sex) => ({ age, sex })));
				const of = all.map((bands, at) => stratum(sample[at] ?? 1, bands));
				const margins: Record<string, Record<string, number>> = { age: {}, sex: {} };
				all.forEach((bands, at) => {
					for (const background of ['age', 'sex'] as const) {
						const into = (margins[background] ??= {});
						into[bands[background]] = (into[bands[background]] ?? 0) + (population[at] ?? 0);
					}
				});
				const raked = rake(of, margins);
				expect(raked).toMatchObject({ kind: 'raked' });
				if (raked.kind === 'raked') expect(raked.off).toBeLessThanOrEqual(1e-10);
			}),
			{ numRuns: 100, seed: 9 }
		);
	});
});
