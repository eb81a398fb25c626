/**
 * A draft with what stands in the fields of its form: the same on a server that receives the plain form and in a browser
 * that keeps what is typed. A field that is absent changes nothing.
 */
import type { CaseLevel, CaseView, Draft, DraftQuestion, DraftStep, DraftText, Language } from '../model';
import { asksOf } from './draft';
import { withBlocks } from './draft-blocks';

/** The part of `FormData` that is read here. */
export interface Fields {
	get(name: string): unknown;
	getAll(name: string): unknown[];
	has(name: string): boolean;
}

/** The name of a field: of the whole, of a step, or of a question. */
export const stepField = (key: string, name: string): string => `s.${key}.${name}`;
export const askField = (ask: string, name: string): string => `q.${ask}.${name}`;

/** Named here as types check them: the schemas of the model would weigh thirty kilobytes on the page. */
const levels = Object.keys({
	'klas-3': true,
	'klas-4': true,
	'klas-5': true,
	'klas-6': true,
	volwassenen: true
} satisfies Record<CaseLevel, true>) as CaseLevel[];
const views = Object.keys({ headline: true, story: true, facts: true } satisfies Record<CaseView, true>) as CaseView[];

const FACTS = 6;
const longest = 8000;

/** A text as the draft holds it; undefined where the form has no such field. */
function typed(form: Fields, name: string): string | undefined {
	const value = form.get(name);
	// A form sends the end of a line as two signs, a page holds one.
	return typeof value === 'string' ? value.replaceAll('\r\n', '\n').slice(0, longest) : undefined;
}

/** A text in two languages stays in both until somebody changes the words that are shown; from then on it has one. */
export function retold(text: DraftText, now: string | undefined, lang: Language): DraftText {
	return now === undefined || now === text[lang] ? text : { nl: now, en: now };
}

const isId = (value: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(value);
const isDay = (value: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(value) &&
	!Number.isNaN(Date.parse(value)) &&
	new Date(value).toISOString().startsWith(value);

/** A choice from a list, where what was chosen before stays if nothing that can be an id was sent. */
function picked(form: Fields, name: string, now: string): string {
	const value = typed(form, name);
	return value !== undefined && (value === '' || isId(value)) ? value : now;
}

const oneOf = <T extends string>(all: readonly T[], value: string | undefined, now: T): T =>
	all.find((one) => one === value) ?? now;

/** A fact as the value of a choice: `factor=level`. */
export const factValue = ({ factor, level }: { factor: string; level: string }): string =>
	factor === '' || level === '' ? '' : `${factor}=${level}`;

function factOf(value: unknown): { factor: string; level: string }[] {
	const [factor = '', level = '', ...rest] = typeof value === 'string' ? value.split('=') : [];
	return rest.length === 0 && isId(factor) && isId(level) ? [{ factor, level }] : [];
}

/** The chosen ones in their order, without those that were left open, each once. */
const listed = <T>(form: Fields, name: string, read: (value: unknown) => T[], same: (item: T) => string): T[] => {
	const all = form
		.getAll(name)
		.slice(0, FACTS * 2)
		.flatMap(read);
	return all.filter((item, at) => all.findIndex((other) => same(other) === same(item)) === at);
};

function questionWith(question: DraftQuestion, ask: string, form: Fields, lang: Language): DraftQuestion {
	const name = (field: string) => askField(ask, field);
	switch (question.kind) {
		case 'sentence':
			return { ...question, case: picked(form, name('case'), question.case) };
		case 'weigh': {
			const facts = form.has(name('fact')) ? listed(form, name('fact'), factOf, factValue) : question.facts;
			const id = picked(form, name('case'), question.case);
			return { ...question, case: id, facts: id === question.case ? facts : [] };
		}
		case 'rank': {
			const read = (value: unknown) => (typeof value === 'string' && isId(value) ? [value] : []);
			const factors = form.has(name('fact')) ? listed(form, name('fact'), read, (one) => one) : question.factors;
			const id = picked(form, name('case'), question.case);
			return { ...question, case: id, factors: id === question.case ? factors : [] };
		}
		case 'agree':
			return { ...question, statement: retold(question.statement, typed(form, name('statement')), lang) };
		case 'compare':
			return {
				...question,
				cases: [picked(form, name('first'), question.cases[0]), picked(form, name('second'), question.cases[1])]
			};
		case 'free':
			return { ...question, prompt: retold(question.prompt, typed(form, name('prompt')), lang) };
		case 'purpose':
			return question;
	}
}

function secondsIn(form: Fields, name: string, now: number): number {
	const value = Number(typed(form, name));
	return Number.isInteger(value) && value >= 15 && value <= 3600 ? value : now;
}

function revealWith(
	step: Extract<DraftStep, { kind: 'reveal' }>,
	form: Fields,
	name: (field: string) => string
): DraftStep {
	const { of, also, ...rest } = step;
	const shown = picked(form, name('of'), of ?? '');
	const day = typed(form, name('also'));
	const other = day === undefined ? also : isDay(day) ? day : undefined;
	return {
		...rest,
		case: picked(form, name('case'), step.case),
		...(shown === '' ? {} : { of: shown }),
		...(other === undefined ? {} : { also: other })
	};
}

function partsWith(step: DraftStep, form: Fields, lang: Language): DraftStep {
	const name = (field: string) => stepField(step.key, field);
	switch (step.kind) {
		case 'case':
			return {
				...step,
				case: picked(form, name('case'), step.case),
				view: oneOf(views, typed(form, name('view')), step.view)
			};
		case 'results':
			return { ...step, of: picked(form, name('of'), step.of) };
		case 'argue':
			return {
				...step,
				prompt: retold(step.prompt, typed(form, name('prompt')), lang),
				seconds: secondsIn(form, name('seconds'), step.seconds)
			};
		case 'vary': {
			const id = picked(form, name('case'), step.case);
			const [fact] = factOf(typed(form, name('fact')));
			const open = { factor: '', level: '' };
			const now = { factor: step.factor, level: step.level };
			return { ...step, case: id, ...(id !== step.case ? open : form.has(name('fact')) ? (fact ?? open) : now) };
		}
		case 'reveal':
			return revealWith(step, form, name);
		case 'information':
			return {
				...step,
				title: retold(step.title, typed(form, name('title')), lang),
				text: retold(step.text, typed(form, name('text')), lang)
			};
		default:
			return step;
	}
}

function stepWith(step: DraftStep, form: Fields, lang: Language): DraftStep {
	const { host, ...rest } = partsWith(step, form, lang);
	const said = retold(host ?? { nl: '', en: '' }, typed(form, stepField(step.key, 'host')), lang);
	return said.nl === '' && said.en === '' ? rest : { ...rest, host: said };
}

/**
 * @param lang the language that the form is shown in
 * @returns the draft as the form has it; facts of a case go when another case is chosen
 */
export function withFields(draft: Draft, form: Fields, lang: Language): Draft {
	// A box that is not ticked is not sent, so the form says of itself that it is whole.
	if (!form.has('whole')) return draft;
	const asked = asksOf(draft.steps);
	const joined = draft.steps.map(
		(step, at) => at > 2 && at < draft.steps.length - 1 && form.get(stepField(step.key, 'joined')) === 'yes'
	);
	return {
		...draft,
		title: retold(draft.title, typed(form, 'title'), lang),
		about: retold(draft.about, typed(form, 'about'), lang),
		level: oneOf(levels, typed(form, 'level'), draft.level),
		freeText: form.get('freeText') === 'yes',
		questions: Object.fromEntries(
			Object.entries(draft.questions).map(([ask, question]) => [ask, questionWith(question, ask, form, lang)])
		),
		steps: withBlocks(
			draft.steps.map((step) => stepWith(step, form, lang)),
			joined
		),
		liveResults: [...asked].filter((ask) => form.get(askField(ask, 'live')) === 'yes'),
		meant: form
			.getAll('meant')
			.filter((one): one is string => typeof one === 'string' && one.length <= 120)
			.slice(0, 200)
	};
}
