/** Our raking and the share that comes of it, beside those of R, which were written down once: see reference/README.md. */
import { describe, expect, it } from 'vitest';
import { rake } from '../../src/lib/study/analysis';
import { questionFigures } from '../../src/lib/study/rollup/figures';
import { readPlain } from './csv';
import { rakingSets } from './raking';

const folder = 'tests/study/reference';
const expected = readPlain(`${folder}/raking.expected.csv`);
const theirs = (set: string, what: string, name = '') =>
	Number(expected.find((one) => one.set === set && one.what === what && one.name === name)?.value);

/** As far as R was told to go on: its fit ends when a cell of the margins is within 1e-12 people. */
const CLOSE = 1e-9;
const near = (ours: number, of: number) => expect(Math.abs(ours - of)).toBeLessThan(CLOSE * Math.max(1, Math.abs(of)));

const question = {
	kind: 'choice' as const,
	text: { nl: 'Vindt u dat?' },
	options: [
		{ id: 'yes', text: { nl: 'ja' } },
		{ id: 'no', text: { nl: 'nee' } }
	],
	shuffle: false
};

describe.each(rakingSets())('the sample $name', ({ name, strata, margins }) => {
	const raked = rake(strata, margins, { tolerance: 1e-14, rounds: 5000 });

	it('is raked to the weights that R finds', () => {
		if (raked.kind === 'refused') throw new Error(raked.reason);
		let compared = 0;
		for (const [at, { bands, people }] of strata.entries()) {
			if (people === 0) continue;
			near(raked.weights[at]!, theirs(name, 'weight', `${bands.age}*${bands.sex}*${bands.school}`));
			compared += 1;
		}
		expect(compared).toBeGreaterThan(15);
		near(raked.effectivePeople, theirs(name, 'effective'));
	});

	it('has the share and the interval of R, from totals per combination alone', () => {
		if (raked.kind === 'refused') throw new Error(raked.reason);
		const parts = strata.map(({ people, yes }, at) => ({
			counts: { 'q/vraag/answered': people, 'q/vraag/yes': yes, 'q/vraag/no': people - yes },
			weight: raked.weights[at]!
		}));
		const [share] = questionFigures('vraag', question, parts);
		if (share?.estimate.kind !== 'estimate') throw new Error('no estimate');
		near(share.estimate.value, theirs(name, 'share'));
		near(share.estimate.se, theirs(name, 'se'));
		near(share.estimate.low, theirs(name, 'low'));
		near(share.estimate.high, theirs(name, 'high'));
	});
});
