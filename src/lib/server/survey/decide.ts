/** What becomes of one step of one person, given what is there. No database: all of it can be tried by itself. */
import type { RespondentState, SurveyAnswer } from '../storage/survey-tables';
import type { Quotas } from './quotas';
import type { Compiled, Item } from './steps';
import type { Submission } from './submission';
import { add, WHAT, type Counts } from './tallies';
import type { Written } from './write';

/** An answer that is on disk. */
export interface Before {
	id: string;
	revision: number;
	answer: SurveyAnswer | null;
}

export interface There {
	state: RespondentState;
	step: number;
	apart: boolean;
}

export interface Decided extends There {
	rows: { item: Item; id?: string; revision: number; answer: SurveyAnswer | null; band: number | null }[];
}

type Outcome = { written: Written; decided?: Decided };

const refuse = (refusal: Exclude<Written, { ok: true }>['refusal']): Outcome => ({ written: { ok: false, refusal } });

/** How the counts change when an answer takes the place of another one, or of none. */
function count(counts: Counts, { id, kind }: Item, before: SurveyAnswer | null, after: SurveyAnswer | null): void {
	add(counts, WHAT.answers, Number(after !== null) - Number(before !== null));
	if (kind !== 'background') return;
	if (before?.kind === 'band') add(counts, WHAT.band(id, before.value), -1);
	if (after?.kind === 'band') add(counts, WHAT.band(id, after.value), 1);
}

/**
 * @param isOpen whether the version is published at this moment
 * @param counts what changes in the tallies is added here
 */
export function decide(
	compiled: Compiled,
	{ step, pass, rows, items, late }: Submission,
	there: There,
	before: ReadonlyMap<string, Before>,
	isOpen: boolean,
	quotas: Quotas,
	counts: Counts
): Outcome {
	if (there.state === 'removed' || there.state === 'full') return refuse(there.state);
	// Two screens of one person that knew nothing of each other: neither may be told that its answer is the one that is kept.
	const isElsewhere = rows.some(({ item, id, revision }) => {
		const was = before.get(item.id);
		return was !== undefined && was.revision === revision && was.id !== id;
	});
	if (isElsewhere) return refuse('elsewhere');
	const same: Outcome = { written: { ok: true, step: there.step, done: there.state === 'done' } };
	const newer = rows.filter(({ item, revision }) => revision > (before.get(item.id)?.revision ?? 0));
	// A confirmation that was lost on the way is given again, whatever happened since.
	if (newer.length === 0 && (step < there.step || (!pass && step === there.step))) return same;
	if (late || !isOpen) return refuse('closed');
	if (step > there.step) return refuse('wrong-step');
	// Nobody changes what they said after they saw what the guideline or others say.
	if (step < compiled.reveal && there.step >= compiled.reveal && newer.length > 0) return refuse('too-late');
	if (there.state === 'done') return newer.length > 0 ? refuse('too-late') : same;

	let { apart } = there;
	for (const { item, answer } of newer) {
		const was = before.get(item.id)?.answer ?? null;
		const full = quotas.take(item, was, answer);
		if (full === 'turn-away') {
			add(counts, WHAT.full, 1);
			return { written: { ok: false, refusal: 'full' }, decided: { state: 'full', step: there.step, apart, rows: [] } };
		}
		if (full === 'count-apart') apart = true;
	}
	const moves = pass && step === there.step;
	const skipped = moves ? items.filter(({ id }) => !before.has(id) && !newer.some(({ item }) => item.id === id)) : [];
	for (const { item, answer } of newer) count(counts, item, before.get(item.id)?.answer ?? null, answer);
	const next = there.step + Number(moves);
	const done = next >= compiled.end;
	if (moves) add(counts, WHAT.step(step), 1);
	if (done) add(counts, WHAT.done, 1);
	return {
		written: { ok: true, step: next, done },
		decided: {
			state: done ? 'done' : 'taking',
			step: next,
			apart,
			// Below every revision that a device can make, so that an answer that comes later takes its place.
			rows: [...newer, ...skipped.map((item) => ({ item, revision: 0, answer: null, band: null }))]
		}
	};
}
