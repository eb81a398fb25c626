// Why a figure is not seen is said truly: many people may stand behind a figure that only hides another.
import { expect, it } from 'vitest';
import { usual, type Published, type Shown } from '../../study/disclosure';
import type { Figure } from '../../study/rollup/figures';
import { showWeighted } from '../../study/weighting/show';
import { absenceWords } from '../../ui/results/numbers';
import { show } from './shown';

const figure: Figure = {
	id: 'doel/herstellen',
	estimate: { kind: 'estimate', value: 0.4, se: 0.02, low: 0.36, high: 0.44, df: 869, p: 0, answers: 870, people: 870 },
	range: 1,
	binary: true,
	each: 1,
	cell: { tables: 'people', key: 'cel' }
};
const released = (cell: Shown) => new Map<string, Published>([['people', new Map([['cel', cell]])]]);
const wordsOf = (cells: ReadonlyMap<string, Published>) => {
	const { shown } = show(figure, { policy: usual, cells }, undefined);
	return shown.kind === 'shown' ? shown : absenceWords(shown, usual.minimum);
};

it('is hidden with the cell of a table, small or beside something small, without saying which', () => {
	const said = wordsOf(released({ kind: 'hidden' }));
	expect(said).toMatch(/^Verborgen: .*klein getal ernaast.*Welke van de twee, zeggen we niet/);
	expect(said).not.toContain('te weinig mensen');
	expect(wordsOf(released({ kind: 'count', answers: 348, release: 1 }))).toMatchObject({ kind: 'shown', people: 870 });
});

it('waits for the first table', () => {
	expect(wordsOf(new Map())).toMatch(/^Nog niet te zien: er is nog geen tabel/);
});

it('is hidden for the same reasons with weights, and so is a difference of what is hidden', () => {
	const effect: Figure = { ...figure, id: 'verschil', binary: false, needs: [figure.id] };
	const { cell: _, ...difference } = effect;
	const both = [figure, difference];
	const shown = showWeighted(
		{ plain: both, weighted: both, cells: new Map() },
		{ policy: usual, weights: [], cells: released({ kind: 'hidden' }) }
	);
	expect(Object.values(shown).map(({ plain, weighted }) => [plain, weighted])).toEqual(
		(['in-table', 'part'] as const).map((reason) => Array<unknown>(2).fill({ kind: 'withheld', reason, minimum: 10 }))
	);
});
