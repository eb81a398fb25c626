/** What a lawyer asks of every case at once: is there one with this answer, and how does one get there? */
import { diagram, parseScenario } from '$lib/engine';
import { factLine, havingCases, neededLead, numberWords, offenceWords } from '$lib/explain';
import type { EditionSet, Language, Scenario } from '$lib/model';
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

/** The case to begin from, where the address names one that the law of this day can answer. */
function fromOf(
	{ subject, date }: EditionSet,
	key: string | null
): { state: CaseState; scenario: Scenario } | undefined {
	const address = key === null ? undefined : fromKey(subject, key);
	if (address?.kind !== 'case') return undefined;
	const state = { date, answers: settled(subject, address.state.answers) };
	const parsed = parseScenario(subject, { offenceDate: date, answers: state.answers });
	return parsed.ok ? { state, scenario: parsed.scenario } : undefined;
}

function answered(set: EditionSet, target: diagram.Target, from: CaseState | undefined, lang: Language) {
	const { subject } = set;
	const figures = diagram.figures(set);
	const reaching = diagram.reaches(figures, target);
	const all = diagram.count(reaching);
	const cases = diagram.count(reaching, {}, (holds) => holds);
	if (cases === 0n) return { verdict: m.question_no({ total: numberWords(all, lang) }), lead: '', ways: [], more: '' };
	const before = from?.answers ?? {};
	const found = diagram.nearest(reaching, before, (holds) => holds)!;
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
	const { target, problems, asked } = readTarget(statute.offences, fields);
	const from = fromOf(set, fields.get('z'));
	// The form sends every field: a button that seems to do nothing is answered too.
	const sentEmpty = fields.has('misdrijf') && !asked && problems.length === 0;
	const option = (name: string) => (id: string, label: string) => ({ id, label, chosen: fields.get(name) === id });
	const [offence, bar, start] = ['misdrijf', 'taakstraf', 'om'].map(option);
	return {
		action,
		hidden: [{ name: 'dag', value: date }, ...(from ? [{ name: 'z', value: keyOf(subject, from.state) }] : [])],
		from: from && { href: answerOf(subject, from.state), clear: `${action}?dag=${date}#vraag` },
		selects: [
			{
				id: 'misdrijf',
				label: m.question_offence(),
				options: [
					...statute.offences.map((one) => offence!(one.id, offenceWords(one, lang))),
					offence!('geen', m.question_offence_none())
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
		notice: problems.includes('misdrijf') ? m.question_unknown() : sentEmpty ? m.question_nothing() : undefined,
		answer: asked && problems.length === 0 ? answered(set, target, from?.state, lang) : undefined
	};
}
