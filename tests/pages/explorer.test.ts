/** What the explorer says beside an answer, over every subject: no row is a route out, and open cases say what they can become. */
import { describe, expect, it } from 'vitest';
import {
	compile,
	editionSetAt,
	editionSets,
	evaluate,
	isLighter,
	parseScenario,
	result,
	scenarios,
	stateOf
} from '../../src/lib/engine';
import { factLine } from '../../src/lib/explain';
import { defaultSubject, type Answers, type EditionSet } from '../../src/lib/model';
import { emptyCase } from '../../src/routes/verkennen/[[subject]]/address';
import { presentChanges } from '../../src/routes/verkennen/[[subject]]/compare';
import { presentExplorer } from '../../src/routes/verkennen/[[subject]]/view';
import { presentWhy } from '../../src/routes/verkennen/[[subject]]/why';
import { corpus } from '../corpus/corpus';

/** Every case over the facts that decide the offence, thinned by a fixed step. */
function* cases(set: EditionSet, step: number) {
	const read = new Set(set.statute.offences.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row))));
	let at = 0;
	for (const facts of scenarios(set.subject, read)) {
		if (at++ % step !== 0) continue;
		const parsed = parseScenario(set.subject, { offenceDate: set.date, answers: facts });
		if (parsed.ok) yield parsed.scenario;
	}
}

const sets = editionSets(corpus).filter(({ subject, date }) => {
	const selected = editionSetAt(corpus, subject.id, date);
	return selected.ok && date >= subject.readFrom;
});

describe('what if', () => {
	it.each(sets.map((set) => [set.subject.id, set.date, set] as const))(
		'%s on %s never shows a way to go unpunished',
		(_id, _date, set) => {
			let rows = 0;
			for (const scenario of cases(set, 5)) {
				const now = result(evaluate(set, scenario));
				if (!now.offence) continue;
				const state = { date: set.date, answers: scenario.facts };
				for (const change of presentChanges(set, scenario, now, state, 'nl', ({ answers }) =>
					JSON.stringify(answers)
				)) {
					for (const { href, effects } of change.rows) {
						rows++;
						expect(effects).not.toEqual([]);
						const parsed = parseScenario(set.subject, {
							offenceDate: set.date,
							answers: JSON.parse(href) as Record<string, string>
						});
						// What has to be asked after the change is asked there; whatever is answered at once is an offence.
						if (parsed.ok) expect(result(evaluate(set, parsed.scenario)).offence).not.toBeNull();
					}
				}
			}
			expect(rows).toBeGreaterThan(0);
		},
		60_000
	);
});

describe('which facts decide', () => {
	it.each(sets.map((set) => [set.subject.id, set.date, set] as const))(
		'%s on %s: every reason is a fact of the case, every way leads to what it promises, and none is a way out',
		(_id, _date, set) => {
			const program = compile(set);
			const links = new Map<string, Answers>();
			let ways = 0;
			for (const scenario of cases(set, 23)) {
				const state = { date: set.date, answers: scenario.facts };
				const evaluation = evaluate(set, scenario);
				const now = result(evaluation);
				const asked = {
					corpus,
					subject: set.subject,
					set,
					later: undefined,
					scenario,
					evaluation,
					lang: 'nl'
				} as const;
				const why = presentWhy(asked, now, state, ({ answers }) => {
					links.set(JSON.stringify(answers), answers);
					return JSON.stringify(answers);
				});
				if (!now.offence && set.subject.id === defaultSubject) {
					expect(why).toBeUndefined();
					continue;
				}
				const facts = Object.entries(scenario.facts).map(([factor, level]) =>
					factLine(set.subject, { factor, level }, 'nl')
				);
				for (const { sets: lists, answer } of why!.decides) {
					expect(answer).toMatch(/\S/);
					expect(facts).toEqual(expect.arrayContaining(lists.flat()));
				}
				for (const { ways: all, title, lead } of why!.whyNot) {
					expect(`${title} ${lead}`).not.toMatch(/undefined/);
					for (const { href, facts: changed } of all) {
						ways++;
						expect(changed.length).toBeGreaterThan(0);
						const parsed = parseScenario(set.subject, { offenceDate: set.date, answers: links.get(href)! });
						expect(parsed.ok).toBe(true);
						if (!parsed.ok) continue;
						const then = stateOf(program, parsed.scenario.facts);
						expect(then.offence).not.toBeNull();
						// About sexual offences nothing leads to a milder answer: no offence, a lower maximum, a weaker bar, a lower start.
						if (set.subject.id === defaultSubject) expect(isLighter(then, now)).toBe(false);
					}
				}
			}
			expect(ways).toBeGreaterThan(0);
		},
		60_000
	);
});

describe('an open case', () => {
	it.each([...corpus.subjects.values()].map((subject) => [subject.id, subject] as const))(
		'%s says what it can still become',
		(id, subject) => {
			const { open, sheet, subjects } = presentExplorer(corpus, subject, emptyCase(subject), 'nl');
			expect(sheet).toBeNull();
			expect(open?.missing.length).toBeGreaterThan(0);
			expect(open?.remaining?.lines.length).toBeGreaterThan(2);
			expect(subjects.filter(({ current }) => current)).toHaveLength(1);
			// The one subject with a content note never stands before the others.
			expect(subjects.at(-1)?.label).toBe(corpus.subjects.get(defaultSubject)?.label.nl);
			expect(open?.examples.length).toBe(id === defaultSubject ? 2 : 0);
		}
	);
});
