import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNotation } from '../notation';
import { pastedHtml, pastedText, pastedXml, type Grid, type Pasted } from '../paste';
import { forms } from '../paste/forms.fixture';
import { propose, type Beside, type Proposal } from '.';

function one(pasted: Pasted): Grid {
	if (!pasted.ok) throw new Error(`refused: ${pasted.reason}`);
	return pasted.grids[0]!;
}

const categories = ['onbekend', 'categorie-1', 'categorie-2', 'categorie-3', 'categorie-4'];
const beside: Beside = {
	facts: [
		{
			id: 'eerdere-veroordeling',
			levels: [
				{ id: 'geen', label: 'Nee' },
				{ id: 'een', label: 'Ja, één keer' },
				{ id: 'meer', label: 'Ja, meer dan één keer' }
			]
		},
		{ id: 'categorie-handeling', levels: categories.map((id) => ({ id, label: id.replace('-', ' ') })) }
	],
	columns: [],
	rows: []
};

/** As somebody reads it in a table: the reading in its own words, or that it is open, or that nothing is printed. */
const shown = ({ places }: Proposal) =>
	places.map(({ reading }) => {
		if (!reading) return 'no cell';
		if (reading.kind === 'open') return `open: ${reading.problems[0].reason}`;
		const printed = printNotation(reading.outcome);
		return printed.ok ? printed.text : printed.reason;
	});

const levels = (lines: Proposal['rows']) => lines.map(({ level }) => level);

describe('the three editions of the old regime, in every form', () => {
	const ways = ({ html, text, spaced, xml }: (typeof forms)[string]) =>
		[pastedHtml(html), pastedText(text), pastedText(spaced), pastedXml(xml)].map(one);

	it('2022R006: rows and columns are known by their words, and each cell reads', () => {
		for (const grid of ways(forms['2022R006']!)) {
			const proposal = propose(grid, beside);
			expect([proposal.headRows, proposal.headColumns]).toEqual([1, 1]);
			expect(levels(proposal.columns)).toEqual([
				'eerdere-veroordeling.geen',
				'eerdere-veroordeling.een',
				'eerdere-veroordeling.meer'
			]);
			expect(levels(proposal.rows)).toEqual([
				'categorie-handeling.categorie-1',
				'categorie-handeling.categorie-2',
				'categorie-handeling.categorie-3'
			]);
			expect(proposal.places.map(({ reading }) => reading?.kind)).toEqual(Array<string>(9).fill('read'));
			// Beside the taakstraf the second row prints no "vw": read as printed, and pointed at.
			expect(proposal.places[3]?.reading?.flags.map(({ reason }) => reason)).toEqual(['conditional-unsaid']);
		}
	});

	it('2012R012: a table of one row and no heads', () => {
		for (const grid of ways(forms['2012R012']!)) {
			const proposal = propose(grid, beside);
			expect([proposal.headRows, proposal.headColumns]).toEqual([0, 1]);
			expect(proposal.places.map(({ reading }) => reading)).toMatchObject([
				{
					kind: 'read',
					outcome: { sanction: { custody: { min: { amount: 36, unit: 'month' } }, unconditional: true } }
				}
			]);
		}
	});

	it('2015R047: the corner completes the head, and the kind of penalty is asked since the table does not say it', () => {
		for (const grid of ways(forms['2015R047']!)) {
			const open = propose(grid, beside);
			expect(levels(open.rows)).toEqual(categories.slice(1).map((id) => `categorie-handeling.${id}`));
			expect(shown(open)).toEqual(Array<string>(4).fill('open: component-missing'));
			const said = propose(grid, beside, { columns: { 1: { component: 'custody', unconditional: true } } });
			expect(shown(said)).toEqual(['GS 2 wkn - 6 mnd ov', 'GS 3-12 mnd ov', 'GS 12-36 mnd ov', 'GS 15-48 mnd ov']);
			expect(said.places[0]?.reading?.flags.map(({ reason }) => reason)).toContain('component-from-context');
		}
	});
});

describe('what a table can be', () => {
	const text = (lines: readonly string[][]) => one(pastedText(lines.map((line) => line.join('\t')).join('\n')));

	it('takes kind and unit from a head that says them, and marks both as taken from there', () => {
		const grid = text([
			['feit', 'taakstraf in uren', 'maanden gevangenisstraf'],
			['eerste', '40 - 60', '2'],
			['tweede', '80', '3 - 6']
		]);
		const proposal = propose(grid, beside, { headRows: 1, headColumns: 1 });
		expect(shown(proposal)).toEqual(['TS 40-60 uur', 'GS 2 mnd', 'TS 80 uur', 'GS 3-6 mnd']);
		for (const { reading } of proposal.places) {
			expect(reading?.flags.map(({ reason }) => reason)).toEqual(
				expect.arrayContaining(['component-from-context', 'unit-from-context'])
			);
		}
	});

	it('takes nothing from a head that names two kinds, or has a figure', () => {
		const grid = text([
			['feit', 'taakstraf of geldboete', 'GS tot 3 maanden'],
			['eerste', '40', '2']
		]);
		expect(shown(propose(grid, beside, { headRows: 1, headColumns: 1 }))).toEqual([
			expect.stringContaining('open'),
			expect.stringContaining('open')
		]);
	});

	it('lays a cell over all places that it covers, and says so', () => {
		const grid = one(
			pastedHtml(`<table><tr><th></th><th colspan=2>first offender</th></tr><tr><th></th><th>tot 50</th><th>vanaf 50</th></tr>
				<tr><td>a</td><td colspan=2>TS 40 uur</td></tr><tr><td>b</td><td>TS 50 uur</td></tr></table>`)
		);
		const proposal = propose(grid, beside);
		expect(proposal.columns.map(({ heads }) => heads)).toEqual([
			['first offender', 'tot 50'],
			['first offender', 'vanaf 50']
		]);
		expect(proposal.columns[0]?.candidates[0]).toEqual({ kind: 'level', id: 'eerdere-veroordeling.geen', alike: 1 });
		expect(proposal.places.map(({ spans }) => spans)).toEqual([true, true, false, false]);
		expect(shown(proposal)).toEqual(['TS 40 uur', 'TS 40 uur', 'TS 50 uur', 'no cell']);
	});

	it('reads "idem" after a cell that was read, and never after one that stays open', () => {
		const grid = text([
			['a', 'GS 2 mnd', 'idem'],
			['b', 'GS 61) mnd', 'idem']
		]);
		expect(shown(propose(grid, beside))).toEqual([
			'GS 2 mnd',
			'GS 2 mnd',
			expect.stringContaining('open'),
			'open: idem-unknown'
		]);
	});

	it('chooses no line of the edition where two have the same words, or where a number differs', () => {
		const grid = text([['categorie 1', 'GS 2 mnd']]);
		const withRows = (rows: Beside['rows']) => propose(grid, { ...beside, facts: [], rows }).rows[0]!;
		expect(withRows([{ id: 'a', texts: ['Categorie 1'] }]).line).toBe('a');
		expect(withRows(['a', 'b'].map((id) => ({ id, texts: ['categorie 1'] }))).line).toBeUndefined();
		expect(withRows([{ id: 'a', texts: ['categorie 2'] }]).candidates).toEqual([]);
		const alike = withRows([{ id: 'a', texts: ['categorie 1 (boven de kleding)'] }]);
		expect(alike.line).toBeUndefined();
		expect(alike.candidates.map(({ id }) => id)).toEqual(['a']);
	});
});

describe('any table at all', () => {
	const cell = fc.constantFrom(
		'',
		'GS 2 mnd',
		'TS 50 uur',
		'idem',
		'categorie 1',
		'first offender',
		'12',
		'€ 100',
		'maatwerk',
		'—'
	);
	const tables = fc
		.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
		);
	const said = fc.record(
		{ headRows: fc.integer({ min: -2, max: 9 }), headColumns: fc.integer({ min: -2, max: 9 }) },
		{ requiredKeys: [] }
	);

	it('shows every cell of the body once, with the text as pasted', () => {
		fc.assert(
			fc.property(tables, said, (rows, decided) => {
				const html = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
				const pasted = pastedHtml(`<table>${html}</table>`);
				if (!pasted.ok) return;
				const grid = pasted.grids[0]!;
				const { headRows, headColumns, places } = propose(grid, beside, decided);
				expect(headRows).toBeLessThan(grid.rows);
				expect(headColumns).toBeLessThan(grid.columns);
				const body = grid.cells.filter(({ row, column }) => row >= headRows && column >= headColumns);
				expect(
					places.filter(({ reading }) => reading).map(({ row, column, original }) => [row, column, original])
				).toEqual(body.map(({ row, column, text }) => [row, column, text]));
				for (const { reading } of places) if (reading?.kind === 'open') expect(reading).not.toHaveProperty('outcome');
			})
		);
	});
});
