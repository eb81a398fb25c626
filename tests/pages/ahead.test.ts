/** What a page shows at once after a change is what the server answers to that change. */
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../src/lib/engine';
import { defaultSubject } from '../../src/lib/model';
import { settled, type CaseState } from '../../src/routes/verkennen/[[subject]]/address';
import { presentExplorer } from '../../src/routes/verkennen/[[subject]]/view';
import { corpus } from '../corpus/corpus';

const headOf = (view: ReturnType<typeof presentExplorer>) => {
	const { offence, first, start, noStart, maximum } = view.sheet!;
	return { offence, first, start, noStart, maximum, summary: view.summary, brief: view.brief };
};

describe.each([...corpus.subjects.values()].map((subject) => [subject.id, subject] as const))('%s', (_id, subject) => {
	const first = [...scenarios(subject, new Set())].slice(0, 3);
	const decided = { date: subject.exampleDate, decisionDate: '2026-08-01' };
	const states: CaseState[] = first.flatMap((facts) => {
		const asked = Object.fromEntries(
			subject.factors.flatMap(({ id, default: assumed }) => (assumed || !facts[id] ? [] : [[id, facts[id]]]))
		);
		return [
			{ date: subject.exampleDate, answers: asked },
			{ ...decided, answers: settled(subject, { ...asked, stadium: 'poging' }) }
		];
	});

	test('the head of the answer after each change, known before', { timeout: 60_000 }, () => {
		let seen = 0;
		for (const state of states) {
			const { ahead } = presentExplorer(corpus, subject, state, 'nl');
			for (const [change, at] of Object.entries(ahead?.at ?? {})) {
				const [factor = '', level = ''] = change.split('.');
				const answers = settled(subject, { ...state.answers, [factor]: level });
				const then = presentExplorer(corpus, subject, { ...state, answers }, 'nl');
				expect(ahead?.heads[at], change).toEqual(headOf(then));
				seen += 1;
			}
		}
		expect(seen).toBeGreaterThan(10);
	});
});

test('in the subject of sexual offences no head says how a punishable case would not be', () => {
	const subject = corpus.subjects.get(defaultSubject)!;
	const answers = { handeling: 'binnendringen', 'leeftijd-slachtoffer': '18-plus', schuldvorm: 'opzet' };
	const { ahead } = presentExplorer(corpus, subject, { date: subject.exampleDate, answers }, 'nl');
	expect(ahead?.heads.map(({ offence }) => offence.kind)).not.toContain('not-punishable');
	expect(ahead?.at).toHaveProperty(['schuldvorm.schuld']);
	expect(new Set(Object.values(ahead?.at ?? {})).size).toBe(ahead?.heads.length);
});
