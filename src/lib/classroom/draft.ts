/** A script that is being composed: from nothing, from a script or a file, and back to both. */
import type { Draft, DraftFile, DraftQuestion, DraftStep, DraftText, Script } from '../model';
import { minutesOf } from './minutes';

export const both = (text: string): DraftText => ({ nl: text, en: text });
export const EMPTY: DraftText = both('');

/** The id of a composed script, which has no file of its own. */
const ID = 'eigen-les';

/** A draft in which nothing is chosen: what every session begins and ends with. */
export const emptyDraft = (): Draft => ({
	title: EMPTY,
	about: EMPTY,
	level: 'klas-4',
	questions: {},
	steps: [
		{ key: 's1', kind: 'lobby' },
		{ key: 's2', kind: 'note' },
		{ key: 's3', kind: 'end' }
	],
	freeText: false,
	liveResults: [],
	meant: []
});

export const asksOf = (steps: readonly { kind: string; ask?: string }[]): Set<string> =>
	new Set(steps.flatMap((step) => (step.kind === 'question' && step.ask !== undefined ? [step.ask] : [])));

/** The steps in the frame that every session has: the lobby and the note first, the end last; what lacks is added. */
function framed(steps: readonly DraftStep[]): DraftStep[] {
	const note = steps.find(({ kind }) => kind === 'note');
	const inside = steps.filter((step) => step.kind !== 'lobby' && step.kind !== 'end' && step !== note);
	const free = nextKey(steps);
	return [
		steps.find(({ kind }) => kind === 'lobby') ?? { key: `s${free}`, kind: 'lobby' },
		note ?? { key: `s${free + 1}`, kind: 'note' },
		...inside,
		steps.findLast(({ kind }) => kind === 'end') ?? { key: `s${free + 2}`, kind: 'end' }
	];
}

/** The number of a key that no step has. */
export const nextKey = (steps: readonly { key: string }[]): number =>
	Math.max(0, ...steps.map(({ key }) => Number(key.slice(1)))) + 1;

/**
 * A draft that can be worked on, whatever was sent: framed, each key once, no question that nobody asks and none that is
 * asked and absent. What the pages of the house make is left as it is.
 */
export function settledDraft(draft: Draft): Draft {
	const known = (id: string) => Object.hasOwn(draft.questions, id);
	const seen = new Set<string>();
	const steps = framed(draft.steps).flatMap((step): DraftStep[] => {
		if (seen.has(step.key) || (step.kind === 'question' && !known(step.ask))) return [];
		seen.add(step.key);
		if (step.kind === 'results' && !known(step.of)) return [{ ...step, of: '' }];
		if (step.kind === 'reveal' && step.of !== undefined && !known(step.of)) {
			const { of: _, ...rest } = step;
			return [rest];
		}
		return [step];
	});
	return withSteps(draft, steps);
}

/** Other steps; a question that none of them asks goes. */
export function withSteps(draft: Draft, steps: DraftStep[]): Draft {
	const asked = asksOf(steps);
	return {
		...draft,
		steps,
		questions: Object.fromEntries(Object.entries(draft.questions).filter(([id]) => asked.has(id))),
		liveResults: draft.liveResults.filter((id) => asked.has(id))
	};
}

const paragraphs = (text: string): string[] =>
	text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');

/** The paragraphs of a card in both languages; there are as many in one as in the other, unless a text was sent by hand. */
export function cardText({ nl, en }: DraftText): DraftText[] {
	const [dutch, english] = [paragraphs(nl), paragraphs(en)];
	return dutch.length === english.length
		? dutch.map((line, at) => ({ nl: line, en: english[at]! }))
		: dutch.map((line) => both(line));
}

const joined = (texts: readonly DraftText[], lang: keyof DraftText) => texts.map((text) => text[lang]).join('\n');

/** A draft from a file: as it was, with keys of its own. */
export function fromFile(file: Omit<DraftFile, 'format' | 'kind'>): Draft {
	const { title, about, level, questions, freeText, liveResults } = file;
	const steps = file.steps.map((step, at): DraftStep => {
		const key = `s${at + 1}`;
		if (step.kind !== 'information') return { ...step, key };
		return { ...step, key, text: { nl: joined(step.text, 'nl'), en: joined(step.text, 'en') } };
	});
	return settledDraft({ title, about, level, questions, steps, freeText, liveResults, meant: [] });
}

/** The draft of a script, to change it. */
export const draftOf = (script: Script): Draft => fromFile(script);

const trimmed = ({ nl, en }: DraftText): DraftText => ({ nl: nl.trim(), en: en.trim() });
const isEmpty = ({ nl, en }: DraftText): boolean => nl.trim() === '' && en.trim() === '';

function questionIn(question: DraftQuestion): DraftQuestion {
	if (question.kind === 'agree') return { ...question, statement: trimmed(question.statement) };
	if (question.kind === 'free') return { ...question, prompt: trimmed(question.prompt) };
	return question;
}

function stepIn({ key: _, host, ...step }: DraftStep): DraftFile['steps'][number] {
	const said = host && !isEmpty(host) ? { host: trimmed(host) } : {};
	switch (step.kind) {
		case 'argue':
			return { ...step, ...said, prompt: trimmed(step.prompt) };
		case 'information':
			return { ...step, ...said, title: trimmed(step.title), text: cardText(step.text) };
		default:
			return { ...step, ...said };
	}
}

/** The draft in the form of a script file, whether or not it can be played. */
export const toFile = (draft: Draft): DraftFile => ({
	format: 1,
	kind: 'script',
	id: ID,
	title: trimmed(draft.title),
	about: trimmed(draft.about),
	minutes: minutesOf(draft),
	level: draft.level,
	questions: Object.fromEntries(Object.entries(draft.questions).map(([id, one]) => [id, questionIn(one)])),
	steps: draft.steps.map(stepIn),
	freeText: draft.freeText,
	liveResults: draft.liveResults
});

/**
 * The script that a draft is meant to become. It is one by its type alone: whoever plays it asks `complaintsOf` first, and
 * a server reads it through the schema of a script again.
 */
export function scriptOf(draft: Draft): Script {
	const { format: _, kind: __, ...script } = toFile(draft);
	// Nobody has to say what a lesson of their own is about.
	return { ...script, about: isEmpty(draft.about) ? script.title : script.about } as Script;
}
