import { describe, expect, it } from 'vitest';
import type { BenchAct, BenchView, FigureView, PolicyEdition } from '../../src/lib/model';
import { editionChanges } from '../../src/lib/law/changes';
import { forms } from '../../src/lib/law/paste/forms.fixture';
import { anew, benchOn, begin, corpusOf, seedFiles, seeds, written } from './seeds';
import { blank, kept, opened, type Bench } from '../../src/lib/law/transcribe';

type Way = 'html' | 'text' | 'xml';
const sourceOf = { html: 'html', text: 'text', xml: 'xml' } as const;

/** Maps every line of the pasted table to the line of the edition with the same words, and accepts every place that reads. */
function copy(bench: Bench, instrument: string, way: Way, said: readonly BenchAct[] = []): BenchView {
	bench.act({ kind: 'paste', origin: way, content: forms[instrument]![sourceOf[way]] });
	for (const act of said) bench.act(act);
	const { table, work } = bench.view();
	if (!table?.ok) throw new Error('no table');
	for (const axis of ['rows', 'columns'] as const) {
		const lines = axis === 'columns' ? work.edition.grid?.columns : (work.edition.grid?.rows ?? work.edition.rows);
		table[axis].forEach((line, place) =>
			bench.act({ kind: 'map', axis, at: line.at, to: { kind: 'line', id: lines![place]!.id } })
		);
	}
	for (const place of table.places) {
		const printed = place.reading?.flags.some(({ reason }) => reason === 'conditional-unsaid');
		bench.act({ kind: 'take', row: place.row, column: place.column, ...(printed ? { printed } : {}) });
	}
	return bench.view();
}

const entered = ({ figures }: BenchView) => figures.filter(({ state }) => state === 'entered');

/** Everything that the reader and then a second person have to do, done as it should be. */
function checked(bench: Bench, second: (figure: FigureView) => string = ({ text }) => text): BenchView {
	const reading = {
		date: '2026-11-26',
		address: 'https://voorbeeld.nl/richtlijn',
		reader: 'jurist',
		checker: 'tweede jurist',
		checked: '2026-11-26'
	};
	for (const [field, value] of Object.entries(reading))
		bench.act({ kind: 'reading', field: field as keyof typeof reading, value });
	bench.act({ kind: 'edit', path: ['basis', 'locator'], value: 'Stcrt. 1234' });
	for (const { key, text } of entered(bench.view())) bench.act({ kind: 'again', key, text });
	for (const figure of entered(bench.view())) bench.act({ kind: 'second', key: figure.key, text: second(figure) });
	const { count } = bench.view();
	bench.act({ kind: 'count', axis: 'rows', value: count.rows });
	bench.act({ kind: 'count', axis: 'columns', value: count.columns });
	return bench.view();
}

/** What the seeds would be with this file in LAW_DIR. */
const laid = ({ file }: BenchView): PolicyEdition =>
	corpusOf([...seedFiles, { path: `eigen/${file.name}`, text: file.text, overlay: true }]).policies.find(
		({ id }) => `${id}.yaml` === file.name
	)!;

const seedOf = (id: string) => seeds.policies.find((edition) => edition.id === id)!;

/** Everything that decides an outcome is the same; only who read it, and words beside the figures, are others. */
function sameMeaning(made: PolicyEdition, seed: PolicyEdition): void {
	const { rows, modifiers, other } = editionChanges(seed, made);
	const bare = (line: (typeof rows)[number] | (typeof modifiers)[number]) =>
		line.kind === 'changed' ? line.parts.filter((part) => part !== 'basis') : [line.kind];
	expect(rows.map((line) => [line.id, ...bare(line)]).filter(([, ...parts]) => parts.length > 0)).toEqual([]);
	expect(modifiers.map((line) => [line.id, ...bare(line)]).filter(([, ...parts]) => parts.length > 0)).toEqual([]);
	expect(other.filter((field) => ['scope', 'frame', 'covers', 'rounding', 'from'].includes(field))).toEqual([]);
}

describe('the editions of the old regime from their tables', () => {
	it.each<Way>(['html', 'text', 'xml'])('2022R006 from %s', (way) => {
		const bench = anew('2022R006.2024-01-01');
		copy(bench, '2022R006', way);
		const seed = written.get('2022R006.2024-01-01')!;
		bench.act({ kind: 'figure', key: 'mod:samen', text: '+ 1/3' });
		bench.act({ kind: 'figure', key: 'mod:openbaar-of-afgelegen', text: 'verzwarend' });
		bench.act({ kind: 'edit', path: ['through'], value: seed.through });
		// Maatwerk has a sentence of its own in the seed.
		for (const category of ['categorie-1', 'categorie-2', 'categorie-3', 'onbekend'])
			bench.act({ kind: 'cell', key: `row:${category}-meer`, cell: seed.grid!.rows[0]!.cells['meer']!.cell });
		const view = checked(bench);
		expect(view.lacks.filter(({ kind }) => kind !== 'says-unread')).toEqual([]);
		expect(view.standing).toEqual({ status: 'official' });
		const made = laid(view);
		sameMeaning(made, seedOf('2022R006.2024-01-01'));
		expect(made.rows[0]?.basis).toMatchObject({ source: '2022r006', readings: ['2026-11-26'], status: 'official' });
	});

	it.each<Way>(['html', 'text', 'xml'])('2012R012 from %s', (way) => {
		const bench = anew('2012R012.2012-12-01');
		copy(bench, '2012R012', way);
		bench.act({ kind: 'figure', key: 'mod:groep', text: 'verzwarend' });
		bench.act({ kind: 'edit', path: ['through'], value: '2024-06-30' });
		const view = checked(bench);
		expect(view.standing).toEqual({ status: 'official' });
		sameMeaning(laid(view), seedOf('2012R012.2012-12-01'));
	});

	it.each<Way>(['html', 'text', 'xml'])('2015R047 from %s', (way) => {
		const bench = anew('2015R047.2015-03-01');
		copy(bench, '2015R047', way, [
			{ kind: 'said', axis: 'columns', at: 1, context: { component: 'custody', unconditional: true } }
		]);
		bench.act({ kind: 'figure', key: 'mod:ernstige-recidive', text: '+ 100 %' });
		for (const [at, modifier] of written.get('2015R047.2015-03-01')!.modifiers!.entries())
			if (at > 0) bench.act({ kind: 'effect', key: `mod:${modifier.id}`, effect: modifier.effect });
		bench.act({ kind: 'edit', path: ['through'], value: '2024-06-30' });
		const view = checked(bench);
		expect(view.standing).toEqual({ status: 'official' });
		sameMeaning(laid(view), seedOf('2015R047.2015-03-01'));
	});
});

describe('an edition whose figures were not read', () => {
	const table =
		'rij\tfirst offender\t1x recidive\nschuld\tTS 11 uur\tTS 22 uur\nopzet\tGS 3 wkn ov\tGS 4 wkn ov\nmet dwang\tGS 5 mnd ov\tGS 6 mnd ov';

	/** 2024R003 with an invented table over its empty rows: columns are made after the heads. */
	function filled(): Bench {
		const bench = benchOn(opened(begin, written.get('2024R003.2024-07-01')!));
		bench.act({ kind: 'paste', origin: 'text', content: table });
		for (const [at, level] of [
			[1, 'geen'],
			[2, 'een']
		] as const)
			bench.act({ kind: 'map', axis: 'columns', at, to: { kind: 'new', level: `eerdere-veroordeling.${level}` } });
		for (const [at, id] of [
			[1, 'schuld'],
			[2, 'opzet'],
			[3, 'gekwalificeerd']
		] as const)
			bench.act({ kind: 'map', axis: 'rows', at, to: { kind: 'line', id } });
		for (const row of [1, 2, 3]) for (const column of [1, 2]) bench.act({ kind: 'take', row, column });
		return bench;
	}

	it('becomes a grid, with figures that rest on the guideline and no longer on the letter', () => {
		const view = filled().view();
		expect(entered(view).map(({ key, text }) => [key, text])).toEqual([
			['row:schuld-first-offender', 'TS 11 uur'],
			['row:schuld-1x-recidive', 'TS 22 uur'],
			['row:opzet-first-offender', 'GS 3 wkn ov'],
			['row:opzet-1x-recidive', 'GS 4 wkn ov'],
			['row:gekwalificeerd-first-offender', 'GS 5 mnd ov'],
			['row:gekwalificeerd-1x-recidive', 'GS 6 mnd ov']
		]);
		expect(view.work.edition.grid?.rows[0]?.basis).toEqual({
			source: '2024r003',
			readings: [],
			status: 'secondary',
			locator: 'tabel, schuld'
		});
		expect(view.lacks.filter(({ kind }) => kind === 'again')).toHaveLength(6);
	});

	it('asks nobody where a place stands that nobody read', () => {
		const bench = filled();
		bench.act({ kind: 'figure', key: 'row:opzet-1x-recidive', text: '' });
		bench.act({ kind: 'list', list: 'grid.columns', do: 'add', at: 2 });
		bench.act({ kind: 'edit', path: ['grid', 'columns', 2, 'label'], value: { nl: 'meermalen', en: 'more' } });
		bench.act({ kind: 'edit', path: ['grid', 'columns', 2, 'when'], value: { 'eerdere-veroordeling': 'meer' } });
		checked(bench);
		expect(laid(bench.view()).rows.filter(({ cell }) => cell.kind === 'untranscribed')).toHaveLength(4);
	});

	it('is secondary with one pair of eyes, whatever the first one says of a second', () => {
		const bench = filled();
		bench.act({ kind: 'reading', field: 'reader', value: 'jurist' });
		bench.act({ kind: 'reading', field: 'checker', value: 'Jurist ' });
		bench.act({ kind: 'reading', field: 'checked', value: '2026-11-26' });
		const { standing, file } = bench.view();
		expect(standing).toEqual({ status: 'secondary', because: ['same-role', 'second-open', 'count-open'] });
		expect(file.text).not.toContain('checker');
		expect(file.text).toContain('status: secondary');
	});

	it('goes back and forth step by step', () => {
		const bench = filled();
		const end = JSON.stringify(bench.view().work);
		let steps = 0;
		while (bench.act({ kind: 'undo' }).canUndo) steps++;
		expect(bench.view().work.edition).toEqual(written.get('2024R003.2024-07-01'));
		expect(steps).toBe(11);
		while (bench.act({ kind: 'redo' }).canRedo) steps--;
		expect(JSON.stringify(bench.view().work)).toBe(end);
	});

	it('survives being kept and opened, and refuses what is not a work', () => {
		const { work } = filled().view();
		const again = kept(JSON.stringify(work));
		expect(again).toEqual({ ok: true, work });
		expect(kept('{')).toEqual({ ok: false, reason: 'not-json' });
		expect(kept('{"format":"iets"}')).toEqual({ ok: false, reason: 'not-ours' });
		expect(kept(JSON.stringify({ ...work, version: 2 }))).toEqual({ ok: false, reason: 'newer' });
		expect(kept(JSON.stringify({ ...work, edition: { ...work.edition, rows: [{}] } }))).toEqual({
			ok: false,
			reason: 'damaged'
		});
	});

	it('keeps what is known of a figure under another name of its line', () => {
		const bench = filled();
		bench.act({ kind: 'again', key: 'row:opzet-first-offender', text: 'GS 3 weken ov' });
		bench.act({ kind: 'rename', list: 'grid.columns', at: 0, id: 'geen' });
		const { work, figures } = bench.view();
		expect(work.again).toEqual({ 'row:opzet-geen': 'GS 3 wkn ov' });
		expect(figures.find(({ key }) => key === 'row:opzet-geen')?.again).toBe('done');
		expect(bench.act({ kind: 'rename', list: 'grid.columns', at: 0, id: '1x-recidive' }).refused).toBe('taken-name');
		expect(bench.act({ kind: 'rename', list: 'grid.columns', at: 0, id: 'met spatie' }).refused).toBe('no-name');
	});

	it('never lets a form reach a figure', () => {
		const bench = filled();
		const path = ['grid', 'rows', 0, 'cells', 'first-offender', 'cell'];
		expect(bench.act({ kind: 'edit', path, value: { kind: 'bespoke' } }).refused).toBe('not-allowed');
		expect(bench.act({ kind: 'edit', path: ['modifiers', 0, 'effect'], value: {} }).refused).toBe('not-allowed');
		expect(bench.act({ kind: 'edit', path: ['id'], value: 'x' }).refused).toBe('not-allowed');
		expect(bench.act({ kind: 'edit', path: ['remarks', 99, 'text'], value: {} }).refused).toBe('no-such-line');
	});

	it('a new edition brings its source and its own word along', () => {
		const work = blank(begin, {
			instrument: '2027R001',
			from: '2027-01-01',
			subject: 'seksuele-misdrijven',
			kind: 'policy'
		});
		const bench = benchOn(work);
		bench.act({ kind: 'edit', path: ['label'], value: { nl: 'Proef', en: 'Trial' } });
		bench.act({ kind: 'edit', path: ['text'], value: { nl: 'Een verzonnen uitgave.', en: 'An invented edition.' } });
		bench.act({ kind: 'edit', path: ['scope'], value: [{ sanctionLaw: 'adult', offence: 'sr-429ter' }] });
		bench.act({ kind: 'list', list: 'rows', do: 'add', at: 0 });
		bench.act({ kind: 'edit', path: ['rows', 0, 'label'], value: { nl: 'Alle', en: 'All' } });
		bench.act({ kind: 'figure', key: 'row:regel', text: 'GB 100 euro' });
		bench.act({ kind: 'locator', key: 'row:regel', value: 'tabel' });
		bench.act({ kind: 'source', value: { ...work.source, label: { nl: 'Proef', en: 'Trial' } } });
		const view = checked(bench);
		expect(view.lacks).toEqual([]);
		expect(laid(view).rows.map(({ id, basis }) => [id, basis.status])).toEqual([['regel', 'official']]);
	});
});
