/** The two sheets of a case: one without any answer, one with what law and guideline say. */
import { result } from '$lib/engine';
import { lower } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import type { AnswersView, WorksheetView } from '$lib/ui/views/cases';
import type { ChangeView, SupportLine } from '$lib/ui/views/explorer';
import type { Asked } from '../verkennen/[[subject]]/asked';
import { presentChanges } from '../verkennen/[[subject]]/compare';
import { presentSheet } from '../verkennen/[[subject]]/sheet';
import { answerOf } from '../verkennen/[[subject]]/view';
import { changesOf, headOf, sentencesOf, stateOf, type Told } from './cases';
import { qrOf } from './qr';

/** Where a case is found on the site with this origin. What is typed needs no protocol; what a camera opens does. */
function findOf(origin: string, href: string): WorksheetView['find'] {
	const { host } = new URL(origin);
	return { address: `${host}${href}`, qr: qrOf(`${origin}${href}`) };
}

/** @param origin of this site; a copy without a network has none, and then there is nothing to find it by */
export function presentWorksheet(
	told: Told,
	asked: Asked,
	origin: string | undefined,
	support: SupportLine[]
): WorksheetView {
	const { story, lang } = told;
	const head = headOf(told, support);
	const offence = result(asked.evaluation).offence?.label[lang].toLowerCase();
	// The label of a fact may be the name of the offence, which is what the class looks up.
	const tells = (words: string) => offence !== undefined && words.toLowerCase().includes(offence);
	return {
		...head,
		description: m.case_worksheet_description({ title: story.title[lang] }),
		find: origin === undefined ? undefined : findOf(origin, head.links.case.href),
		sentences: sentencesOf(told).map(({ text, facts }) => ({
			text,
			facts: facts.filter(({ label, level }) => !tells(label) && !tells(level))
		})),
		changes: changesOf(told, asked.scenario.facts).flatMap(({ label, from, rows }) =>
			rows.map(({ to }) => ({
				label: tells(label) ? undefined : label,
				to: tells(from) ? to : m.handout_instead({ level: to, from: lower(from) })
			}))
		),
		questions: story.questions.map((question) => question[lang])
	};
}

/** The offered changes with what each of them does; a change that the explorer does not list does nothing. */
function changesWithEffects(told: Told, { subject, set, scenario, evaluation, lang }: Asked): ChangeView[] {
	const now = result(evaluation);
	const all = presentChanges(set, scenario, now, stateOf(told.story), lang, (other) => answerOf(subject, other));
	const effects = new Map(all.flatMap(({ rows }) => rows.map((row) => [row.href, row.effects] as const)));
	return changesOf(told, scenario.facts).map(({ why: _, rows, ...change }) => ({
		...change,
		rows: rows.map((row) => ({ ...row, effects: effects.get(row.href) ?? [m.answers_no_effect()] }))
	}));
}

export function presentAnswers(told: Told, asked: Asked, support: SupportLine[]): AnswersView {
	const { story, lang } = told;
	return {
		...headOf(told, support),
		description: m.case_answers_description({ title: story.title[lang] }),
		// A sentence of one's own and the lanes belong to whoever sits at the explorer.
		sheet: { ...presentSheet(asked), changes: [], own: null, lanes: null },
		changes: changesWithEffects(told, asked)
	};
}
