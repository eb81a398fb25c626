/** A draft with all that is to be said of it, in the language of the page. */
import { changesBefore, offersAsTold, offersOf, type Offer } from '$lib/classroom/offers';
import { complaintsOf } from '$lib/classroom/draft-complaints';
import { scriptOf } from '$lib/classroom/draft';
import { factValue } from '$lib/classroom/draft-fields';
import { isAboutSexualOffences, NOT_COMPARED, type Library } from '$lib/classroom/script';
import { factLine, factorName, levelName } from '$lib/explain';
import { caseLevels, type Draft, type Language, type Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { wordWarnings } from '$lib/server/compose/words';
import type { Choice, ChoiceGroup, ComposeLibrary, ComposeView } from '$lib/ui/views/compose';
import { forWhom } from '../../zaken/cases';
import { problemWords, warningWords } from './problems';

/** Fields in which something is chosen; in all others something is typed. */
const chosen = /\.(case|first|second|fact|of)$/;

const subjectOf = ({ corpus, cases }: Library, id: string): Subject | undefined =>
	corpus.subjects.get(cases.get(id)?.subject ?? '');

export function presentLibrary({ corpus, cases }: Library, lang: Language): ComposeLibrary {
	const groups = new Map<string, Choice[]>();
	for (const { id, subject, title } of cases.values())
		groups.set(subject, [...(groups.get(subject) ?? []), { id, label: title[lang] }]);
	const group = ([subject, choices]: [string, Choice[]]): ChoiceGroup => ({
		label: corpus.subjects.get(subject)?.label[lang] ?? subject,
		choices
	});
	const all = [...groups].sort(([a], [b]) => Number(a === NOT_COMPARED) - Number(b === NOT_COMPARED));
	return {
		cases: all.map(group),
		compared: all.filter(([subject]) => subject !== NOT_COMPARED).map(group),
		levels: caseLevels.map((level) => ({ id: level, label: forWhom(level) }))
	};
}

/** Facts that have no level to choose are left out. */
function grouped(subject: Subject, offers: readonly Offer[], isWithNow: boolean, lang: Language): ChoiceGroup[] {
	return offers.flatMap(({ factor, now, levels }) => {
		const value = (level: string): Choice => ({
			id: factValue({ factor, level }),
			label: levelName(subject, { factor, level }, lang)
		});
		const own = { ...value(now), label: m.compose_fact_now({ fact: value(now).label }) };
		const choices = [...(isWithNow ? [own] : []), ...levels.map(value)];
		return choices.length > 0 ? [{ label: factorName(subject, factor, lang), choices }] : [];
	});
}

/** By case, for the questions that weigh and rank. */
function factsIn(draft: Draft, library: Library, lang: Language): ComposeView['facts'] {
	const ids = Object.values(draft.questions).flatMap((one) =>
		one.kind === 'weigh' || one.kind === 'rank' ? [one.case] : []
	);
	return Object.fromEntries(
		[...new Set(ids)].flatMap((id) => {
			const subject = subjectOf(library, id);
			return subject ? [[id, grouped(subject, offersAsTold(library, id), true, lang)]] : [];
		})
	);
}

/** What was chosen stays in its list, even where an earlier step has made it impossible. */
function withChosen(groups: ChoiceGroup[], subject: Subject, fact: { factor: string; level: string }, lang: Language) {
	const value = factValue(fact);
	if (value === '' || groups.some(({ choices }) => choices.some(({ id }) => id === value))) return groups;
	const isKnown = subject.factors.some(
		({ id, levels }) => id === fact.factor && levels.some((one) => one.id === fact.level)
	);
	const name = isKnown ? factLine(subject, fact, lang) : value;
	const label = m.compose_fact_gone({ fact: name });
	return [...groups, { label, choices: [{ id: value, label }] }];
}

function changesIn(draft: Draft, library: Library, lang: Language): ComposeView['changes'] {
	// The same case with the same changes offers the same; a long draft asks for it again and again.
	const known = new Map<string, Offer[]>();
	const offers = (id: string, at: number): Offer[] => {
		const changes = changesBefore(draft, at, id);
		const name = `${id} ${JSON.stringify(changes)}`;
		const found = known.get(name) ?? offersOf(library, id, changes);
		known.set(name, found);
		return found;
	};
	return Object.fromEntries(
		draft.steps.flatMap((step, at) => {
			const subject = step.kind === 'vary' ? subjectOf(library, step.case) : undefined;
			if (step.kind !== 'vary' || !subject) return [];
			return [[step.key, withChosen(grouped(subject, offers(step.case, at), false, lang), subject, step, lang)]];
		})
	);
}

export function presentDraft(draft: Draft, library: Library, lang: Language): ComposeView {
	const flags = complaintsOf(draft, library).map(({ step, field, problem }) => ({
		step,
		field,
		text: problemWords(problem, chosen.test(field))
	}));
	const words = wordWarnings(draft).map(({ step, field, id, words: found, category, instead, isMeant }) => ({
		step,
		field,
		id,
		text: warningWords(found, category, instead),
		isMeant
	}));
	return {
		draft,
		flags,
		words,
		left: flags.length + words.filter(({ isMeant }) => !isMeant).length,
		careful: isAboutSexualOffences(scriptOf(draft), library),
		facts: factsIn(draft, library, lang),
		changes: changesIn(draft, library, lang)
	};
}
