/** The map of every subject: each cell is the case that its link opens, and the exports say what the page says. */
import { describe, expect, it } from 'vitest';
import { compile, editionSetAt, mapOf, parseKey, parseScenario, scenarios, stateOf } from '../../src/lib/engine';
import { figures, valuesIn, boxOf } from '../../src/lib/engine/diagram';
import { compareMaxima } from '../../src/lib/engine/height';
import type { MapCellView } from '../../src/lib/ui/views/map';
import { emptyCase } from '../../src/routes/verkennen/[[subject]]/address';
import { mapData, presentMap } from '../../src/routes/kaart/[[subject]]/view';
import { asCsv, asJson, linesOf } from '../../src/routes/kaart/gegevens/[format]/table';
import { corpus } from '../corpus/corpus';

const subjects = [...corpus.subjects.values()].map((subject) => [subject.id, subject] as const);

const cellsOf = (view: ReturnType<typeof presentMap>['view']): MapCellView[] =>
	view.rows.rows
		.flatMap(({ whole, entries }) => [...(whole ? [whole] : []), ...entries])
		.filter((entry) => entry.kind === 'cell');

const keyOf = (href: string) => {
	const parsed = parseKey(new URL(href, 'http://localhost').searchParams.get('z') ?? '');
	if (!parsed.ok) throw new Error(href);
	return parsed.key;
};

describe.each(subjects)('%s', (_id, subject) => {
	const { view, notice } = presentMap(corpus, subject, emptyCase(subject), 'nl');

	it('has a map without an open cell', () => {
		expect(notice).toBeUndefined();
		const cells = cellsOf(view);
		expect(cells.length).toBeGreaterThan(3);
		const entries = view.rows.rows.flatMap((row) => row.entries);
		expect(entries.filter(({ kind }) => kind === 'open')).toEqual([]);
		for (const row of view.rows.rows) expect(row.entries).toHaveLength(view.columns.labels.length);
		for (const { maximum, highest } of cells) {
			for (const length of [maximum, highest]) if (length) expect(length.share).toBeLessThanOrEqual(1);
			expect(highest?.words ?? '').not.toMatch(/undefined|NaN/);
		}
		expect(Math.max(...cells.flatMap(({ maximum }) => (maximum ? [maximum.share] : [])))).toBe(1);
	});

	it('links each cell to the case that it shows', () => {
		const selected = editionSetAt(corpus, subject.id, subject.exampleDate);
		if (!selected.ok) throw new Error('no law');
		for (const cell of cellsOf(view)) {
			const { answers, offenceDate } = keyOf(cell.href);
			const parsed = parseScenario(subject, { offenceDate, answers });
			if (!parsed.ok) throw new Error(cell.href);
			const state = stateOf(compile(selected.set), parsed.scenario.facts);
			expect(cell.bar?.status).toBe(state.bar?.status);
			if (state.offence) expect(cell.title).toBe(state.offence.label.nl);
			else expect(cell.maximum).toBeUndefined();
		}
	});

	it('exports what it shows, and nothing that a spreadsheet would run', () => {
		const data = mapData(corpus, subject, emptyCase(subject))!;
		const lines = linesOf(data, 'nl');
		expect(lines.map(({ scenarioKey }) => scenarioKey)).toEqual(
			cellsOf(view).map(({ href }) => new URL(href, 'http://localhost').searchParams.get('z'))
		);
		const csv = asCsv(lines, 'nl');
		expect(csv.startsWith('\uFEFF"row";"column"')).toBe(true);
		expect(csv.trimEnd().split('\r\n')).toHaveLength(lines.length + 1);
		expect(csv).not.toMatch(/(^|;)"[=+@-]/m);
		const read = JSON.parse(asJson(data, lines)) as { cells: unknown[]; editions: unknown[] };
		expect(read.cells).toEqual(lines);
		expect(read.editions.length).toBeGreaterThan(0);
	});
});

describe('a cell', () => {
	const subject = corpus.subjects.get('vernieling')!;
	const selected = editionSetAt(corpus, subject.id, subject.exampleDate);
	if (!selected.ok) throw new Error('no law');

	it('knows the highest maximum of all cases with its facts, by walking through them', () => {
		const map = mapOf(selected.set, {})!;
		for (const { entries } of map.rows.slice(0, 2)) {
			for (const entry of entries) {
				if (entry.kind !== 'cell') continue;
				const { answers, highest, state, cases } = entry.cell;
				let walked = 0n;
				let top = state.maximum!;
				for (const facts of scenarios(subject, undefined, answers)) {
					walked++;
					const { maximum } = stateOf(compile(selected.set), facts);
					if (maximum && compareMaxima(maximum, top) > 0) top = maximum;
				}
				expect(cases).toBe(walked);
				expect(highest ?? state.maximum).toEqual(top);
				expect(valuesIn(figures(selected.set).maximum, boxOf(answers))).toContainEqual(top);
			}
		}
	});

	it('takes the facts that are fixed besides, and marks the case in the address', () => {
		const state = {
			date: subject.exampleDate,
			answers: { 'schade-vernieling': 'tot-500', 'recidive-termijn': 'binnen-5-jaar', stadium: 'poging' }
		};
		const { view } = presentMap(corpus, subject, state, 'nl');
		expect(view.fixed).toEqual(['Stadium: poging']);
		expect(view.hasOwn).toBe(true);
		const cells = cellsOf(view);
		expect(cells.filter(({ own }) => own)).toHaveLength(1);
		for (const { href } of cells) expect(keyOf(href).answers['stadium']).toBe('poging');
		expect(keyOf(view.clear!).answers).not.toHaveProperty('stadium');
		const whole = presentMap(corpus, subject, emptyCase(subject), 'nl').view;
		expect(cells[0]!.maximum!.words).not.toBe(cellsOf(whole)[0]!.maximum!.words);
	});

	it('says that figures were read as they stood in 2015 where they were', () => {
		const asRead = (id: string) => {
			const subject = corpus.subjects.get(id)!;
			return presentMap(corpus, subject, { date: subject.exampleDate, answers: {} }, 'nl').view.asRead;
		};
		expect(asRead('mishandeling')).toContain('zoals zij in 2015 gold');
		expect(asRead('seksuele-misdrijven')).toBeUndefined();
	});

	it('of a day that was not read shows another day, and says so', () => {
		const { notice, view } = presentMap(corpus, subject, { date: '2001-01-01', answers: {} }, 'en');
		expect(notice).toContain('1 January 2001');
		expect(cellsOf(view).length).toBeGreaterThan(0);
	});
});
