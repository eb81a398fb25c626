/** What a step or a question begins with: what is most often meant at its place. */
import type { CaseView, Draft, DraftQuestion, DraftStep, QuestionKind } from '../model';
import { EMPTY } from './draft';
import type { stepKinds } from './edit';

/** How long a talk takes until somebody chooses: seconds. */
const TALK_S = 180;

/** The last thing that is true of the steps up to a place. */
function before<T>({ steps }: Draft, at: number, find: (step: DraftStep) => T | undefined): T | undefined {
	for (let place = at; place >= 0; place--) {
		const found = find(steps[place]!);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The case that was told last, which the next step is most often about. */
export const lastCase = (draft: Draft, at: number): string =>
	before(draft, at, (step) => ('case' in step && step.case !== '' ? step.case : undefined)) ?? '';

const lastAsked = (draft: Draft, at: number): string | undefined =>
	before(draft, at, (step) => (step.kind === 'question' ? step.ask : undefined));

/** More of the case that was told last; another one where all of it was told. */
function nextTelling({ steps }: Draft, at: number, id: string): { case: string; view: CaseView } {
	const told = steps.slice(0, at + 1).flatMap((step) => (step.kind === 'case' && step.case === id ? [step.view] : []));
	if (id === '' || told.includes('facts')) return { case: '', view: 'story' };
	return { case: id, view: told.includes('story') ? 'facts' : 'story' };
}

/** The last vote on a sentence in this case: the one that a reveal lays beside the law. */
const lastSentence = (draft: Draft, at: number, id: string): string | undefined =>
	before(draft, at, (step) => {
		const question = step.kind === 'question' ? draft.questions[step.ask] : undefined;
		return step.kind === 'question' && question?.kind === 'sentence' && question.case === id ? step.ask : undefined;
	});

export function newQuestion(kind: QuestionKind, id: string): DraftQuestion {
	switch (kind) {
		case 'sentence':
			return { kind, case: id };
		case 'weigh':
			return { kind, case: id, facts: [] };
		case 'rank':
			return { kind, case: id, factors: [] };
		case 'agree':
			return { kind, statement: EMPTY };
		case 'purpose':
			return { kind };
		case 'compare':
			return { kind, cases: ['', ''] };
		case 'free':
			return { kind, prompt: EMPTY };
	}
}

export function newStep(draft: Draft, at: number, key: string, what: (typeof stepKinds)[number]): DraftStep {
	const id = lastCase(draft, at);
	switch (what) {
		case 'case':
			return { key, kind: what, ...nextTelling(draft, at, id) };
		case 'information':
			return { key, kind: what, title: EMPTY, text: EMPTY };
		case 'argue':
			return { key, kind: what, prompt: EMPTY, seconds: TALK_S };
		case 'vary':
			return { key, kind: what, case: id, factor: '', level: '' };
		case 'results':
			return { key, kind: what, of: lastAsked(draft, at) ?? '' };
		case 'reveal': {
			const of = lastSentence(draft, at, id);
			return { key, kind: what, case: id, ...(of === undefined ? {} : { of }) };
		}
	}
}

/** An id that no question has, which says of what kind it is. */
export function newAsk({ questions }: Draft, kind: QuestionKind): string {
	for (let number = 1; ; number++) {
		const id = `${kind}-${number}`;
		if (!Object.hasOwn(questions, id)) return id;
	}
}
