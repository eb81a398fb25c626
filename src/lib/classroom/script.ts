/** Whether a script can be played: what it names exists, its steps make sense in their order, and it is safe for a room. */
import { editionSetAt, mayBeTold, settle } from '../engine';
import type { Answers, Case, Corpus, LiveQuestion, LiveStep, Script } from '../model';
import { scriptedChanges } from './changes';
import { casesOf } from './place';

export type ScriptComplaint =
	| { kind: 'unknown-case'; place: string; case: string }
	| { kind: 'unknown-question'; place: string; question: string }
	| { kind: 'unasked'; question: string }
	| { kind: 'unknown-fact'; place: string; factor: string; level?: string }
	/** The changed case cannot be, or no story may be told of it. */
	| { kind: 'impossible'; place: string; case: string }
	/** The law of the other day of a reveal was not read, or the case cannot be on it. */
	| { kind: 'unread-day'; place: string; day: string }
	| { kind: 'no-lobby' }
	| { kind: 'no-end' }
	/** A story comes before the note about what the session is about. */
	| { kind: 'no-note'; place: string }
	| { kind: 'nothing-to-show'; place: string; question: string }
	| { kind: 'compares-sexual-offences'; place: string }
	| { kind: 'compares-itself'; place: string }
	| { kind: 'free-text-off'; place: string };

/** What scripts may use. */
export interface Library {
	corpus: Corpus;
	cases: ReadonlyMap<string, Case>;
}

/** Subjects of which no two cases are laid side by side to see which deserves more. */
export const NOT_COMPARED = 'seksuele-misdrijven';

export const libraryOf = (corpus: Corpus, cases: readonly Case[]): Library => ({
	corpus,
	cases: new Map(cases.map((each) => [each.id, each]))
});

/** For `reduce`: whether a case with these changes can be, and its story may be told. */
export const mayBeIn =
	({ corpus, cases }: Library) =>
	(id: string, changes: Answers): boolean => {
		const found = cases.get(id);
		return found !== undefined && mayBeTold(corpus, found, changes);
	};

/** Whether a case with these changes can be laid beside the law of another day. */
export function canBeOn({ corpus, cases }: Library, id: string, changes: Answers, day: string): boolean {
	const found = cases.get(id);
	const selected = found && editionSetAt(corpus, found.subject, day);
	if (!selected?.ok) return false;
	return settle(selected.set, { offenceDate: day }, { ...found!.answers, ...changes }) !== undefined;
}

/** Whether the script is about sexual offences anywhere, so that a school has to know beforehand. */
export const isAboutSexualOffences = ({ questions, steps }: Script, { cases }: Library): boolean =>
	[...Object.values(questions).flatMap(casesOf), ...steps.flatMap((step) => ('case' in step ? [step.case] : []))].some(
		(id) => cases.get(id)?.subject === NOT_COMPARED
	);

function factComplaints(library: Library, place: string, id: string, facts: readonly [string, string?][]) {
	const found = library.cases.get(id);
	const subject = found && library.corpus.subjects.get(found.subject);
	if (!subject) return [];
	return facts.flatMap(([factor, level]): ScriptComplaint[] => {
		const levels = subject.factors.find((each) => each.id === factor)?.levels;
		if (levels && (level === undefined || levels.some((each) => each.id === level))) return [];
		return [{ kind: 'unknown-fact', place, factor, ...(level === undefined ? {} : { level }) }];
	});
}

function questionComplaints(script: Script, library: Library, ask: string, question: LiveQuestion): ScriptComplaint[] {
	const place = `questions.${ask}`;
	const complaints: ScriptComplaint[] = casesOf(question)
		.filter((id) => !library.cases.has(id))
		.map((id) => ({ kind: 'unknown-case', place, case: id }));
	if (!script.steps.some((step) => step.kind === 'question' && step.ask === ask))
		complaints.push({ kind: 'unasked', question: ask });
	if (question.kind === 'free' && !script.freeText) complaints.push({ kind: 'free-text-off', place });
	if (question.kind === 'rank')
		complaints.push(
			...factComplaints(
				library,
				place,
				question.case,
				question.factors.map((factor) => [factor])
			)
		);
	if (question.kind === 'weigh') {
		const facts = question.facts.map(({ factor, level }): [string, string] => [factor, level]);
		complaints.push(...factComplaints(library, place, question.case, facts));
	}
	if (question.kind === 'compare') {
		const [first, second] = question.cases;
		if (first === second) complaints.push({ kind: 'compares-itself', place });
		const sexual = question.cases.filter((id) => library.cases.get(id)?.subject === NOT_COMPARED);
		if (sexual.length > 0) complaints.push({ kind: 'compares-sexual-offences', place });
	}
	return complaints;
}

function stepComplaints(script: Script, library: Library, step: LiveStep, at: number): ScriptComplaint[] {
	const place = `steps.${at}`;
	const complaints: ScriptComplaint[] = [];
	if ('case' in step && !library.cases.has(step.case))
		complaints.push({ kind: 'unknown-case', place, case: step.case });
	if ('case' in step && !script.steps.slice(0, at).some(({ kind }) => kind === 'note'))
		complaints.push({ kind: 'no-note', place });
	const named = step.kind === 'question' ? step.ask : 'of' in step ? step.of : undefined;
	if (named !== undefined && !Object.hasOwn(script.questions, named))
		complaints.push({ kind: 'unknown-question', place, question: named });
	else if (named !== undefined && step.kind !== 'question') {
		const wasAsked = script.steps.slice(0, at).some((each) => each.kind === 'question' && each.ask === named);
		if (!wasAsked) complaints.push({ kind: 'nothing-to-show', place, question: named });
	}
	if (step.kind === 'vary') {
		const wrong = factComplaints(library, place, step.case, [[step.factor, step.level]]);
		complaints.push(...wrong);
		const changes = scriptedChanges(script, at)[step.case] ?? {};
		if (wrong.length === 0 && library.cases.has(step.case) && !mayBeIn(library)(step.case, changes))
			complaints.push({ kind: 'impossible', place, case: step.case });
	}
	if (step.kind === 'reveal' && step.also !== undefined && library.cases.has(step.case)) {
		const changes = scriptedChanges(script, at)[step.case] ?? {};
		if (!canBeOn(library, step.case, changes, step.also))
			complaints.push({ kind: 'unread-day', place, day: step.also });
	}
	return complaints;
}

/** @returns everything that keeps the script from being played; empty for one that can */
export function scriptComplaints(script: Script, library: Library): ScriptComplaint[] {
	return [
		...(script.steps[0]?.kind === 'lobby' ? [] : [{ kind: 'no-lobby' } as const]),
		...(script.steps.at(-1)?.kind === 'end' ? [] : [{ kind: 'no-end' } as const]),
		...Object.entries(script.questions).flatMap(([ask, question]) =>
			questionComplaints(script, library, ask, question)
		),
		...script.steps.flatMap((step, at) => stepComplaints(script, library, step, at))
	];
}
