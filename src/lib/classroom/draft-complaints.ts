/** What keeps a draft from being played, each with the step and the field that it belongs to. */
import type { Draft, DraftStep, DraftText } from '../model';
import { cardText, scriptOf } from './draft';
import { askField, stepField } from './draft-fields';
import { mayBeWeighed, offersAsTold } from './offers';
import { scriptComplaints, type Library, type ScriptComplaint } from './script';

export type DraftProblem =
	/** Nothing is filled in or chosen yet. */
	| { kind: 'empty' }
	| { kind: 'too-long'; most: number }
	| { kind: 'too-few' | 'too-many'; of: 'facts' | 'lines'; limit: number }
	/** A fact that the case does not have, or of which no story is told. */
	| { kind: 'not-offered' }
	/** Only a beginning and an end. */
	| { kind: 'nothing-in-it' }
	| { kind: Exclude<ScriptComplaint['kind'], 'unknown-question' | 'unasked' | 'no-lobby' | 'no-end'> };

export interface DraftComplaint {
	/** The key of the step; absent for what is about the whole. */
	step?: string;
	/** The name of the field in the form. */
	field: string;
	problem: DraftProblem;
}

/** Longest texts in characters, so that they fit a phone and the wall. */
export const LONGEST = {
	title: 80,
	about: 300,
	statement: 200,
	prompt: 240,
	card: 80,
	paragraph: 400,
	host: 600
} as const;

const LINES = 8;
const FACTS = { weigh: 1, rank: 2, most: 6 } as const;

type Report = (field: string, problem: DraftProblem) => DraftComplaint[];

const widest = ({ nl, en }: DraftText): number => Math.max(nl.trim().length, en.trim().length);
const lacks = ({ nl, en }: DraftText): boolean => nl.trim() === '' || en.trim() === '';

function textProblems(text: DraftText, field: string, most: number, say: Report): DraftComplaint[] {
	if (lacks(text)) return say(field, { kind: 'empty' });
	return widest(text) > most ? say(field, { kind: 'too-long', most }) : [];
}

function cardProblems({ key, text }: Extract<DraftStep, { kind: 'information' }>, say: Report): DraftComplaint[] {
	const field = stepField(key, 'text');
	const lines = cardText(text);
	if (lines.length === 0 || lines.some(lacks)) return say(field, { kind: 'empty' });
	if (lines.length > LINES) return say(field, { kind: 'too-many', of: 'lines', limit: LINES });
	const isLong = lines.some((line) => widest(line) > LONGEST.paragraph);
	return isLong ? say(field, { kind: 'too-long', most: LONGEST.paragraph }) : [];
}

function questionProblems(draft: Draft, ask: string, library: Library, say: Report): DraftComplaint[] {
	const question = draft.questions[ask]!;
	const name = (field: string) => askField(ask, field);
	const chosen = (id: string, field: string) => (id === '' ? say(name(field), { kind: 'empty' }) : []);
	const many = (count: number, least: number): DraftComplaint[] => {
		if (count < least) return say(name('fact'), { kind: 'too-few', of: 'facts', limit: least });
		return count > FACTS.most ? say(name('fact'), { kind: 'too-many', of: 'facts', limit: FACTS.most }) : [];
	};
	const offered = (all: boolean) => (all ? [] : say(name('fact'), { kind: 'not-offered' }));
	switch (question.kind) {
		case 'sentence':
			return chosen(question.case, 'case');
		case 'weigh': {
			const { case: id, facts } = question;
			if (id === '') return chosen(id, 'case');
			const mayBe = ({ factor, level }: (typeof facts)[number]) => mayBeWeighed(library, id, factor, level);
			return [...many(facts.length, FACTS.weigh), ...offered(!library.cases.has(id) || facts.every(mayBe))];
		}
		case 'rank': {
			const { case: id, factors } = question;
			if (id === '') return chosen(id, 'case');
			const has = (factor: string) => offersAsTold(library, id).some((one) => one.factor === factor);
			return [...many(factors.length, FACTS.rank), ...offered(!library.cases.has(id) || factors.every(has))];
		}
		case 'agree':
			return textProblems(question.statement, name('statement'), LONGEST.statement, say);
		case 'compare':
			return [...chosen(question.cases[0], 'first'), ...chosen(question.cases[1], 'second')];
		case 'free':
			return textProblems(question.prompt, name('prompt'), LONGEST.prompt, say);
		case 'purpose':
			return [];
	}
}

function stepProblems(draft: Draft, at: number, library: Library): DraftComplaint[] {
	const step = draft.steps[at]!;
	const field = (name: string) => stepField(step.key, name);
	const say: Report = (name, problem) => [{ step: step.key, field: name, problem }];
	const chosen = (id: string, name: string) => (id === '' ? say(field(name), { kind: 'empty' }) : []);
	const host =
		step.host && widest(step.host) > LONGEST.host ? say(field('host'), { kind: 'too-long', most: LONGEST.host }) : [];
	switch (step.kind) {
		case 'case':
		case 'reveal':
			return [...chosen(step.case, 'case'), ...host];
		case 'question': {
			const isFirst = !draft.steps.slice(0, at).some((one) => one.kind === 'question' && one.ask === step.ask);
			return [...(isFirst ? questionProblems(draft, step.ask, library, say) : []), ...host];
		}
		case 'results':
			return [...chosen(step.of, 'of'), ...host];
		case 'argue':
			return [...textProblems(step.prompt, field('prompt'), LONGEST.prompt, say), ...host];
		case 'vary':
			return [...(step.case === '' ? chosen(step.case, 'case') : chosen(step.factor, 'fact')), ...host];
		case 'information':
			return [...textProblems(step.title, field('title'), LONGEST.card, say), ...cardProblems(step, say), ...host];
		case 'lobby':
		case 'note':
		case 'end':
			return host;
	}
}

/** The field that a complaint about a script is about. */
const fields: Partial<Record<ScriptComplaint['kind'], string>> = {
	'unknown-fact': 'fact',
	impossible: 'fact',
	'nothing-to-show': 'of',
	'unread-day': 'also',
	'compares-itself': 'second',
	'compares-sexual-offences': 'first',
	'free-text-off': 'prompt'
};

const unfilled = (complaint: ScriptComplaint): boolean =>
	('case' in complaint && complaint.case === '') ||
	(complaint.kind === 'unknown-fact' && complaint.factor === '') ||
	('question' in complaint && complaint.question === '');

/** The complaints about the script that it would be, at the steps of the draft. What is still open is said elsewhere. */
function asScript(draft: Draft, library: Library): DraftComplaint[] {
	return scriptComplaints(scriptOf(draft), library).flatMap((complaint): DraftComplaint[] => {
		if (unfilled(complaint)) return [];
		switch (complaint.kind) {
			// A draft is framed and asks every question that it holds.
			case 'no-lobby':
			case 'no-end':
			case 'unasked':
			case 'unknown-question':
				return [];
			default: {
				const { kind, place } = complaint;
				const name = fields[kind] ?? 'case';
				const [where, which = ''] = [place.slice(0, place.indexOf('.')), place.slice(place.indexOf('.') + 1)];
				if (where === 'steps') {
					const { key } = draft.steps[Number(which)]!;
					return [{ step: key, field: stepField(key, name), problem: { kind } }];
				}
				const first = draft.steps.find((step) => step.kind === 'question' && step.ask === which);
				const compared = draft.questions[which]?.kind === 'compare' && name === 'case' ? 'first' : name;
				return [{ ...(first && { step: first.key }), field: askField(which, compared), problem: { kind } }];
			}
		}
	});
}

/**
 * @returns everything that keeps the draft from being played, in the order of its steps; empty for one that can be. A
 * draft that can be is a script by its schema too.
 */
export function complaintsOf(draft: Draft, library: Library): DraftComplaint[] {
	const say: Report = (field, problem) => [{ field, problem }];
	const whole = [
		...textProblems(draft.title, 'title', LONGEST.title, say),
		...(widest(draft.about) > LONGEST.about ? say('about', { kind: 'too-long', most: LONGEST.about }) : []),
		...(draft.steps.length === 3 ? say('steps', { kind: 'nothing-in-it' }) : [])
	];
	const place = new Map(draft.steps.map(({ key }, at) => [key, at]));
	const inSteps = [...draft.steps.flatMap((_, at) => stepProblems(draft, at, library)), ...asScript(draft, library)];
	const order = ({ step }: DraftComplaint) => place.get(step ?? '') ?? -1;
	// One field is told one thing at a time, the plainest first.
	const once = inSteps.filter(({ field }, at) => inSteps.findIndex((one) => one.field === field) === at);
	return [...whole, ...once.sort((a, b) => order(a) - order(b))];
}
