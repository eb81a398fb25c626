/** Before and after, for every change of every subject: counts that add up, and examples that show what they are for. */
import { describe, expect, it } from 'vitest';
import {
	dayBefore,
	diagram,
	editionSetAt,
	parseKey,
	parseScenario,
	stateOf,
	compile,
	turnsOf
} from '../../src/lib/engine';
import { capital, offenceWords } from '../../src/lib/explain';
import { defaultSubject } from '../../src/lib/model';
import { presentDifference } from '../../src/routes/voor-en-na/view';
import { shareWords } from '../../src/routes/voor-en-na/moves';
import { corpus } from '../corpus/corpus';

const turns = [...corpus.subjects.values()].flatMap((subject) =>
	turnsOf(corpus, subject).map((turn) => [subject.id, turn, subject] as const)
);

const stateIn = (key: string) => {
	const parsed = parseKey(key);
	if (!parsed.ok) throw new Error(key);
	const { subject, offenceDate, answers } = parsed.key;
	const selected = editionSetAt(corpus, subject, offenceDate);
	if (!selected.ok) throw new Error(key);
	const scenario = parseScenario(selected.set.subject, { offenceDate, answers });
	if (!scenario.ok) throw new Error(key);
	return stateOf(compile(selected.set), scenario.scenario.facts);
};

describe.each(turns)('%s on %s', (_id, turn, subject) => {
	const view = presentDifference(corpus, subject, turn, 'nl')!;

	it('counts every case once for each figure', () => {
		const sets = [dayBefore(turn), turn].map((day) => editionSetAt(corpus, subject.id, day));
		const [before, after] = sets;
		if (!before?.ok || !after?.ok) throw new Error(turn);
		const whole = diagram.count(diagram.figures(after.set).offence);
		expect(diagram.count(diagram.figures(before.set).offence)).toBe(whole);
		expect(view.figures.map(({ id }) => id)).toEqual(['hoogste-straf', 'taakstraf', 'uitgangspunt']);
		for (const { moves } of view.figures) {
			const counted = moves.map(({ count }) => BigInt(/in ([\d.]+) za/.exec(count)![1]!.replaceAll('.', '')));
			expect(counted.reduce((a, b) => a + b, 0n)).toBe(whole);
			expect(new Set(moves.map(({ title }) => title)).size).toBe(moves.length);
		}
	});

	it('shows for each change a case that has it', () => {
		let examples = 0;
		for (const { id, moves } of view.figures) {
			for (const { changes } of moves) {
				for (const { from, to, example } of changes) {
					if (!example) continue;
					examples++;
					const keys = new URL(example.compare, 'http://localhost').searchParams.getAll('z');
					const states = keys.map(stateIn);
					if (id !== 'hoogste-straf') continue;
					const words = states.map(({ offence }) => (offence ? capital(offenceWords(offence, 'nl')) : undefined));
					expect([from, to]).toEqual(words.map((one) => one ?? 'Niet strafbaar onder deze artikelen'));
					// About sexual offences no example goes unpunished where it was punished before.
					if (subject.id === defaultSubject && words[0] !== undefined) expect(words[1]).toBeDefined();
				}
			}
		}
		expect(examples).toBeGreaterThan(view.figures.every(({ moves }) => moves.length === 1) ? -1 : 0);
	});
});

it('writes shares for people', () => {
	expect(shareWords(1n, 8n, 'nl')).toBe('12,5 procent');
	expect(shareWords(1n, 100_000n, 'nl')).toBe('minder dan 0,1 procent');
	expect(shareWords(7n, 7n, 'nl')).toBe('100 procent');
});
