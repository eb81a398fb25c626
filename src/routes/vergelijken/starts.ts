/** Where somebody without cases begins: per subject two cases that differ in one fact. */
import { editionSetAt, evaluate, parseScenario, result } from '$lib/engine';
import { changeFact } from '$lib/explain';
import { defaultSubject, type Change, type Corpus, type Language, type Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { StartView } from '$lib/ui/views/compare';
import type { Link } from '$lib/ui/views/explorer';
import { movesFigure, plainest, telling } from '../examples';
import { subjectsByWeight } from '../subjects';
import { keyOf, settled, type CaseState } from '../verkennen/[[subject]]/address';
import { presentEras } from '../verkennen/[[subject]]/compare';
import { exampleCase } from '../verkennen/[[subject]]/view';
import { compareHref } from './address';

/** The words of a pair: the fact that differs, and what it is on either side. */
function pairOf(
	subject: Subject,
	first: CaseState,
	change: Pick<Change, 'factor' | 'from' | 'to'>,
	lang: Language
): Link {
	const { label, from, to } = changeFact(change, { subject }, lang);
	const second = { ...first, answers: settled(subject, { ...first.answers, [change.factor]: change.to }) };
	return {
		label: m.compare_start_pair({ fact: label, from, to }),
		href: compareHref([first, second].map((state) => keyOf(subject, state)))
	};
}

function beginning(corpus: Corpus, subject: Subject, state: CaseState) {
	const parsed = parseScenario(subject, { offenceDate: state.date, answers: state.answers });
	const selected = editionSetAt(corpus, subject.id, state.date);
	return parsed.ok && selected.ok ? { set: selected.set, scenario: parsed.scenario } : undefined;
}

/** The fact that changes most, between two cases that are both an offence. */
function plainPair(corpus: Corpus, subject: Subject, lang: Language): Link[] {
	const first = plainest(subject);
	const begun = beginning(corpus, subject, first);
	if (!begun || !result(evaluate(begun.set, begun.scenario)).offence) return [];
	const change =
		telling(begun.set, begun.scenario, movesFigure) ??
		telling(begun.set, begun.scenario, ({ after }) => after.offence !== null && after.start !== null);
	return change ? [pairOf(subject, first, change, lang)] : [];
}

/** Adults only: what the suspect knew; and a case with coercion, which was an offence before 1 July 2024 too. */
function carefulPairs(subject: Subject, lang: Language): Link[] {
	const schuld = exampleCase(subject, 'schuld');
	const known = exampleCase(subject, 'opzet');
	const coerced = { ...known, answers: { ...known.answers, dwang: 'ja' } };
	const eras = presentEras(subject, coerced, (state) => keyOf(subject, state)).map(({ href }) => href);
	return [
		pairOf(subject, schuld, { factor: 'schuldvorm', from: 'schuld', to: 'opzet' }, lang),
		...(eras.length === 2 ? [{ label: m.explorer_compare_title(), href: compareHref(eras) }] : [])
	];
}

const made = new WeakMap<Corpus, Map<Language, StartView[]>>();

/** Made once per language: it walks through every change of a case in every subject. */
export function startsOf(corpus: Corpus, lang: Language): StartView[] {
	const known = made.get(corpus) ?? new Map<Language, StartView[]>();
	made.set(corpus, known);
	let starts = known.get(lang);
	if (!starts) {
		starts = subjectsByWeight(corpus).map((subject) => ({
			subject: subject.label[lang],
			note: subject.contentNote?.[lang],
			links: subject.id === defaultSubject ? carefulPairs(subject, lang) : plainPair(corpus, subject, lang)
		}));
		known.set(lang, starts);
	}
	return starts;
}
