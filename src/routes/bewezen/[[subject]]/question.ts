/** What a lawyer asks of every case at once: is there one with this answer, and how does one get there? */
import { diagram, parseScenario } from '$lib/engine';
import { factLine, havingCases, neededLead, numberWords, offenceWords } from '$lib/explain';
import { defaultSubject, type EditionSet, type Language, type Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { QuestionView } from '$lib/ui/views/proofs';
import { fromKey, keyOf, settled, type CaseState } from '../../verkennen/[[subject]]/address';
import { barWords } from '../../kaart/[[subject]]/cells';
import { answerOf } from '../../verkennen/[[subject]]/view';
import type { STARTS } from './target';
import { MONTHS, readTarget } from './target';

const starts: Readonly<Record<keyof typeof STARTS, () => string>> = {
	gevangenisstraf: m.question_start_prison,
	taakstraf: m.question_start_service,
	geldboete: m.question_start_fine,
	'niet-overgenomen': m.question_start_gap,
	geen: m.question_start_none
};

/**
 * About sexual offences no question leads to a case that goes unpunished, and none begins from a case: the shortest way
 * from there to a milder answer would read as a way out. An address made by hand changes nothing in that.
 */
const isCareful = ({ id }: Subject): boolean => id === defaultSubject;

/** The case to begin from, where the address names one that the law of this day can answer. */
function fromOf({ subject, date }: EditionSet, key: string): CaseState | undefined {
	const address = isCareful(subject) ? undefined : fromKey(subject, key);
	if (address?.kind !== 'case') return undefined;
	const state = { date, answers: settled(subject, address.state.answers) };
	return parseScenario(subject, { offenceDate: date, answers: state.answers }).ok ? state : undefined;
}

function answered(set: EditionSet, target: diagram.Target, from: CaseState | undefined, lang: Language) {
	const { subject } = set;
	const figures = diagram.figures(set);
	const reaching = diagram.reaches(figures, target);
	const all = diagram.count(reaching);
	const cases = diagram.count(reaching, {}, (holds) => holds);
	if (cases === 0n) return { verdict: m.question_no({ total: numberWords(all, lang) }), lead: '', ways: [], more: '' };
	const before = from?.answers ?? {};
	const charged = () => diagram.project(figures.offence, ({ offence }) => offence !== undefined);
	const shown = isCareful(subject) ? diagram.product(reaching, charged(), (a, b) => a && b) : reaching;
	const found = diagram.nearest(shown, before, (holds) => holds);
	if (!found)
		return { verdict: m.question_yes({ cases: havingCases(cases, all, lang) }), lead: '', ways: [], more: '' };
	const ways = found.ways.map((way) => ({
		facts: way.changes.map((fact) => factLine(subject, fact, lang)),
		href: answerOf(subject, { date: set.date, answers: diagram.statedAfter(way, before) })
	}));
	const lead = !from ? m.question_ways() : found.size === 0 ? m.question_here() : neededLead(found.size, lang);
	return {
		verdict: m.question_yes({ cases: havingCases(cases, all, lang) }),
		lead,
		ways: found.size === 0 ? [] : ways,
		more: found.more ? m.explorer_why_more() : ''
	};
}

/** What in the address is no answer of the form, each with the way out. */
function noticeOf(problems: readonly string[], isCaseLost: boolean): string | undefined {
	const sentences = [
		...(isCaseLost ? [m.question_case_lost()] : []),
		...(problems.includes('misdrijf') ? [m.question_unknown()] : []),
		...(problems.includes('taakstraf') ? [m.question_not_listed({ field: m.question_bar() })] : []),
		...(problems.includes('om') ? [m.question_not_listed({ field: m.question_start() })] : [])
	];
	return sentences.join(' ') || undefined;
}

/**
 * @param fields of the form as they stand in the address
 * @param action where the form leads
 */
export function presentQuestion(
	set: EditionSet,
	fields: URLSearchParams,
	action: string,
	lang: Language
): QuestionView {
	const { subject, statute, date } = set;
	const offersNone = !isCareful(subject);
	const { target, problems, asked } = readTarget(statute.offences, fields, offersNone);
	const key = fields.get('z')?.trim() ?? '';
	const from = key === '' ? undefined : fromOf(set, key);
	// The form sends every field: a button that seems to do nothing is answered too.
	const sentEmpty = fields.has('misdrijf') && !asked && problems.length === 0;
	const option = (name: string) => (id: string, label: string) => ({ id, label, chosen: fields.get(name) === id });
	const [offence, bar, start] = ['misdrijf', 'taakstraf', 'om'].map(option);
	return {
		action,
		hidden: [{ name: 'dag', value: date }, ...(from ? [{ name: 'z', value: keyOf(subject, from) }] : [])],
		from: from && { href: answerOf(subject, from), clear: `${action}?dag=${date}#vraag` },
		selects: [
			{
				id: 'misdrijf',
				label: m.question_offence(),
				options: [
					...statute.offences.map((one) => offence!(one.id, offenceWords(one, lang))),
					...(offersNone ? [offence!('geen', m.question_offence_none())] : [])
				]
			},
			{
				id: 'taakstraf',
				label: m.question_bar(),
				options: Object.entries(barWords).map(([id, words]) => bar!(id, words()))
			},
			{ id: 'om', label: m.question_start(), options: Object.entries(starts).map(([id, words]) => start!(id, words())) }
		],
		months: [
			{ id: 'minstens', label: m.question_at_least(), crossed: false },
			{ id: 'hoogstens', label: m.question_at_most(), crossed: problems.includes('grenzen') }
		].map(({ id, label, crossed }) => ({
			id,
			label,
			value: fields.get(id) ?? '',
			problem: problems.includes(id) ? m.question_months({ most: MONTHS }) : crossed ? m.question_crossed() : undefined
		})),
		notice: sentEmpty ? m.question_nothing() : noticeOf(problems, key !== '' && !from),
		answer: asked && problems.length === 0 ? answered(set, target, from, lang) : undefined
	};
}
