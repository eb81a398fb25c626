/** A fact that no subject asks: made on the workbench, used in the edition, and asked by everything that reads the law. */
import { describe, expect, it } from 'vitest';
import type { BenchAct, BenchView, Corpus } from '../../src/lib/model';
import { checkEditions, editionSetAt, evaluate, formatKey, parseScenario, result } from '../../src/lib/engine';
import { Bench, following, kept, opened } from '../../src/lib/law/transcribe';
import { begin, corpusOf, factsOf, seedFiles, seeds, written } from './seeds';

const EDITION = '2023R006.2023-08-01';
const DAY = '2024-08-01';
const CASE = { 'wijze-belediging': 'woord-of-gebaar', 'beledigde-persoon': 'privepersoon' };

const around = { facts: factsOf('belediging'), beside: written.get(EDITION), words: new Set(seeds.glossary.keys()) };
const bench = () => new Bench(opened(begin, written.get(EDITION)!), around);

/** A made-up fact with yes and no, and a circumstance that asks it. */
const FACT: readonly BenchAct[] = [
	{ kind: 'list', list: 'facts', do: 'add', at: 0 },
	{ kind: 'edit', path: ['facts', 0, 'label'], value: { nl: 'Proeffeit', en: 'Trial fact' } },
	{ kind: 'edit', path: ['facts', 0, 'question'], value: { nl: 'Is het een proef?', en: 'Is it a trial?' } },
	{ kind: 'edit', path: ['facts', 0, 'group'], value: 'omstandigheden' }
];
const CIRCUMSTANCE: readonly BenchAct[] = [
	{ kind: 'list', list: 'modifiers', do: 'add', at: 0 },
	{ kind: 'edit', path: ['modifiers', 0, 'label'], value: { nl: 'Proef', en: 'Trial' } },
	{ kind: 'edit', path: ['modifiers', 0, 'when'], value: { feit: 'ja' } },
	{ kind: 'edit', path: ['modifiers', 0, 'basis', 'locator'], value: 'proef' }
];

function after(acts: readonly BenchAct[], on = bench()): BenchView {
	let view = on.view();
	for (const act of acts) {
		view = on.act(act);
		expect(view.refused, JSON.stringify(act)).toBeUndefined();
	}
	return view;
}

const lawWith = ({ file }: BenchView): Corpus =>
	corpusOf([...seedFiles, { path: `eigen/${file.name}`, text: file.text, overlay: true }]);

function setOf(corpus: Corpus) {
	const selected = editionSetAt(corpus, 'belediging', DAY);
	if (!selected.ok) throw new Error(JSON.stringify(selected.refusal));
	return selected.set;
}

function outcome(corpus: Corpus, answers: Record<string, string>) {
	const set = setOf(corpus);
	const parsed = parseScenario(set.subject, { offenceDate: DAY, answers });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
	return { scenario: parsed.scenario, evaluation: evaluate(set, parsed.scenario) };
}

describe('a fact that an edition brings along', () => {
	const view = after([...FACT, ...CIRCUMSTANCE]);
	const law = lawWith(view);

	it('is asked last in its subject, and holds its default where nobody says', () => {
		expect(setOf(law).subject.factors.at(-1)).toMatchObject({
			id: 'feit',
			group: 'omstandigheden',
			question: { nl: 'Is het een proef?' },
			default: [{ level: 'nee' }]
		});
		const { scenario } = outcome(law, CASE);
		expect(scenario.assumptions).toContainEqual({ factor: 'feit', level: 'nee' });
	});

	it('leaves every case of before what it was, and its key readable', () => {
		const before = outcome(seeds, CASE);
		const now = outcome(law, CASE);
		expect(result(now.evaluation).start).toEqual(result(before.evaluation).start);
		const key = formatKey(setOf(seeds).subject, DAY, undefined, before.scenario.facts);
		expect(formatKey(setOf(law).subject, DAY, undefined, now.scenario.facts)).toBe(`${key}_feit.nee`);
	});

	it('decides where its circumstance holds', () => {
		const heard = (answers: Record<string, string>) =>
			outcome(law, answers).evaluation.steps.some(
				(step) => 'rule' in step && step.rule === view.work.edition.modifiers![0]!.id
			);
		expect(heard({ ...CASE, feit: 'ja' })).toBe(true);
		expect(heard(CASE)).toBe(false);
	});

	it('explains itself and its answers in the glossary, and stands in the file before what uses it', () => {
		expect(law.glossary.get('feit')).toMatchObject({ kind: 'factor', term: { nl: 'Proeffeit' } });
		expect(view.file.text.indexOf('\nfacts:')).toBeGreaterThan(0);
		expect(view.file.text.indexOf('\nfacts:')).toBeLessThan(view.file.text.indexOf('\nmodifiers:'));
	});

	it('passes every check over the whole space of facts', () => {
		const found = checkEditions(setOf(law)).flatMap(({ findings }) => findings);
		const before = checkEditions(setOf(seeds)).flatMap(({ findings }) => findings);
		expect(found.length).toBe(before.length);
	});

	it('survives being kept, and goes along to the next edition', () => {
		const again = kept(JSON.stringify(view.work));
		expect(again.ok && again.work.edition.facts).toEqual(view.work.edition.facts);
		const next = following(begin, view.work.edition, { instrument: '2023R006', from: '2099-01-01' });
		expect(next.edition.facts).toEqual(view.work.edition.facts);
	});

	it('may stand in two editions, and is then one fact', () => {
		const next = new Bench(following(begin, view.work.edition, { instrument: '2023R006', from: '2099-01-01' }), around);
		const both = corpusOf([
			...seedFiles,
			...[view.file.text.replace(/^from: .*$/m, '$&\nthrough: 2098-12-31'), next.view().file.text].map((text, at) => ({
				path: `eigen/${at === 0 ? view.file.name : next.view().file.name}`,
				text,
				overlay: true
			}))
		]);
		expect(both.subjects.get('belediging')!.factors.filter(({ id }) => id === 'feit')).toHaveLength(1);
	});
});

describe('its names', () => {
	it('change everywhere at once', () => {
		const view = after([
			...FACT,
			...CIRCUMSTANCE,
			{ kind: 'edit', path: ['scope', 0, 'feit'], value: ['nee', 'ja'] },
			{ kind: 'rename', list: 'facts', at: 0, id: 'proef' },
			{ kind: 'rename', list: 'facts.0.levels', at: 1, id: 'zeker' },
			{ kind: 'rename', list: 'facts.0.levels', at: 0, id: 'geen' }
		]);
		const { facts, modifiers, scope } = view.work.edition;
		expect(facts![0]).toMatchObject({ id: 'proef', default: 'geen', levels: [{ id: 'geen' }, { id: 'zeker' }] });
		expect(modifiers![0]!.when).toEqual({ proef: 'zeker' });
		expect(scope![0]).toMatchObject({ proef: ['geen', 'zeker'] });
		expect(lawWith(view).subjects.get('belediging')!.factors.at(-1)!.id).toBe('proef');
	});

	it('are never changed by themselves, and never to one that is taken', () => {
		const on = bench();
		after(FACT, on);
		expect(on.act({ kind: 'edit', path: ['facts', 0, 'id'], value: 'anders' }).refused).toBe('not-allowed');
		expect(on.act({ kind: 'edit', path: ['facts', 0, 'levels', 0, 'id'], value: 'anders' }).refused).toBe(
			'not-allowed'
		);
		expect(on.act({ kind: 'rename', list: 'facts.0.levels', at: 0, id: 'ja' }).refused).toBe('taken-name');
		expect(on.act({ kind: 'rename', list: 'facts.3.levels', at: 0, id: 'ja' }).refused).toBe('no-such-line');
	});
});

it('asks for every word and for its place before the edition is ready', () => {
	const on = bench();
	after(
		[
			{ kind: 'list', list: 'facts', do: 'add', at: 0 },
			{ kind: 'list', list: 'facts.0.levels', do: 'add', at: 2 }
		],
		on
	);
	const asked = () => on.view().lacks.flatMap(({ at }) => (at.startsWith('facts.') ? [at] : []));
	expect(asked()).toEqual(['facts.0.label', 'facts.0.question', 'facts.0.group', 'facts.0.levels.2.label']);
	on.act({ kind: 'list', list: 'facts.0.levels', do: 'remove', at: 2 });
	after(FACT.slice(1), on);
	expect(asked()).toEqual([]);
	on.act({ kind: 'undo' });
	expect(asked()).toEqual(['facts.0.group']);
});

it('is known to the heads of a pasted table', () => {
	const on = bench();
	after(FACT, on);
	const html = '<table><tr><th></th><th>Proeffeit: ja</th></tr><tr><th>Belediging</th><td>€ 10</td></tr></table>';
	const { table } = on.act({ kind: 'paste', origin: 'html', content: html });
	if (!table?.ok) throw new Error('no table');
	const told = on.act({
		kind: 'map',
		axis: 'columns',
		at: table.columns[0]?.at ?? 1,
		to: { kind: 'new', level: 'feit.ja' }
	});
	expect(JSON.stringify(told.work.edition.grid!.columns.at(-1)!.when)).toContain('feit');
});
