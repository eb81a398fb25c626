/** Every step of every case that the tests know reads as a sentence, in both languages. */
import { describe, expect, test } from 'vitest';
import { editionSetAt, editionSets, evaluate, parseScenario } from '../../src/lib/engine';
import { explainTrace } from '../../src/lib/explain';
import { checkExplained } from '../../src/lib/explain/coverage';
import { languages } from '../../src/lib/model';
import { corpus } from './corpus';
import { answersOf, expectedRows } from './table';

describe.each(editionSets(corpus).map((set) => [set.subject.id, set.date, set] as const))(
	'%s on %s',
	(_id, _date, set) => {
		test('every step is explained', { timeout: 120_000 }, () => {
			const { findings, scenarios } = checkExplained(set);
			expect(findings).toEqual([]);
			expect(scenarios).toBeGreaterThan(0);
		});
	}
);

test('the cases worked out by hand: one sentence once, none of them empty', () => {
	const seen = new Set<string>();
	for (const row of expectedRows()) {
		const selected = editionSetAt(corpus, 'seksuele-misdrijven', row.date);
		if (!selected.ok) continue;
		const { set } = selected;
		const parsed = parseScenario(set.subject, { offenceDate: row.date, answers: answersOf(row) });
		if (!parsed.ok) continue;
		for (const language of languages) {
			const told = explainTrace(evaluate(set, parsed.scenario), { subject: set.subject }, language);
			for (const { step } of told) seen.add(step.kind);
			const texts = told.map(({ text }) => text);
			expect(
				texts.filter((text, at) => texts.indexOf(text) !== at),
				`${row['#']} repeats`
			).toEqual([]);
			expect(
				texts.filter((text) => !/[.!?”]$/.test(text)),
				`${row['#']} breaks off`
			).toEqual([]);
		}
	}
	expect(seen.size).toBeGreaterThan(15);
});
