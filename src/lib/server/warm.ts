/** Builds the diagrams of what is asked most in idle moments after the start, so that no visitor waits for them. */
import { dayBefore, diagram, editionSetAt, proofs, turnsOf } from '../engine';
import type { Corpus } from '../model';
import { giveBack } from './tidy';

/** One subject after the other, on the day that its pages begin with; a request in between goes first. */
export function warmDiagrams(corpus: Corpus): void {
	const waiting = [...corpus.subjects.values()];
	const next = (): void => {
		const subject = waiting.shift();
		if (!subject) return giveBack();
		const selected = editionSetAt(corpus, subject.id, subject.exampleDate);
		if (selected.ok) {
			const { offence, maximum, bar, start } = diagram.figures(selected.set);
			void [offence, maximum, bar, start];
			proofs(selected.set);
		}
		const [turn] = turnsOf(corpus, subject);
		const sides = turn === undefined ? [] : [dayBefore(turn), turn].map((day) => editionSetAt(corpus, subject.id, day));
		const [before, after] = sides;
		if (before?.ok && after?.ok) diagram.difference(before.set, after.set);
		// A process that is to stop does not wait for this.
		setTimeout(next, 50).unref();
	};
	setTimeout(next, 200).unref();
}
