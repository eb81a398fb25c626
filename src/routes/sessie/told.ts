/** A case of a session as it is told at a moment: with the facts that were changed since. */
import { dayWords, factorName, levelName } from '$lib/explain';
import type { Answers, Case, CaseView, Corpus, Language, Subject } from '$lib/model';
import type { ChangedFactView, LiveCaseView } from '$lib/ui/views/live';
import { settled } from '../verkennen/[[subject]]/address';
import { ask, type Asked } from '../verkennen/[[subject]]/asked';

/** A case with the law that it stands in. */
export interface Told {
	story: Case;
	subject: Subject;
	corpus: Corpus;
	lang: Language;
}

/** What came of asking, by the rules and the case; both are replaced as a whole when others are read. */
const known = new WeakMap<Corpus, WeakMap<Case, Map<string, Asked>>>();

/** Changes of one case that rooms look at; each holds one answer. */
const MOST = 60;

function knownOf({ corpus, story }: Told): Map<string, Asked> {
	const cases = known.get(corpus) ?? new WeakMap<Case, Map<string, Asked>>();
	const found = cases.get(story) ?? new Map<string, Asked>();
	known.set(corpus, cases.set(story, found));
	return found;
}

/**
 * The case as it is with these changes, on its own day or on another. A hall asks this two thousand times within seconds,
 * and hears the same each time.
 */
export function askedOf(told: Told, changes: Answers, date = told.story.offenceDate): Asked {
	const { story, subject, corpus, lang } = told;
	const before = knownOf(told);
	const key = JSON.stringify([lang, date, Object.entries(changes).sort()]);
	const found = before.get(key);
	if (found) return found;
	const asking = ask(corpus, subject, { date, answers: settled(subject, { ...story.answers, ...changes }) }, lang);
	// The script was checked with these very changes before the session began.
	if (!asking.ok) throw new Error(`The case ${story.id} cannot be answered with its changes.`);
	if (before.size >= MOST) before.delete(before.keys().next().value!);
	before.set(key, asking.asked);
	return asking.asked;
}

export function changedFact(
	{ story, subject, lang }: Told,
	before: Answers,
	factor: string,
	level: string
): ChangedFactView {
	const from = before[factor] ?? story.answers[factor];
	return {
		label: factorName(subject, factor, lang),
		question: subject.factors.find(({ id }) => id === factor)?.question[lang],
		from: from === undefined ? '' : levelName(subject, { factor, level: from }, lang),
		to: levelName(subject, { factor, level }, lang)
	};
}

/** What is other than in the case as told. */
export function changedFacts(told: Told, changes: Answers): ChangedFactView[] {
	const before = askedOf(told, {}).scenario.facts;
	return Object.entries(changes)
		.filter(([factor, level]) => before[factor] !== level)
		.map(([factor, level]) => changedFact(told, before, factor, level));
}

function factsOf(told: Told, changes: Answers): LiveCaseView['facts'] {
	const { subject, lang } = told;
	const { scenario } = askedOf(told, changes);
	const assumed = new Set(scenario.assumptions.map(({ factor }) => factor));
	return Object.entries(scenario.facts)
		.filter(([factor]) => !assumed.has(factor))
		.map(([factor, level]) => ({
			label: factorName(subject, factor, lang),
			level: levelName(subject, { factor, level }, lang)
		}));
}

export function presentCase(told: Told, view: CaseView, changes: Answers): LiveCaseView {
	const { story, subject, lang } = told;
	const isOther = (states: Answers) =>
		Object.entries(states).some(([factor, level]) => changes[factor] !== undefined && changes[factor] !== level);
	return {
		id: story.id,
		title: story.title[lang],
		view,
		sentences:
			view === 'headline'
				? []
				: story.text.map((sentence) => ({ text: sentence[lang], changed: isOther(sentence.states) })),
		facts: view === 'facts' ? factsOf(told, changes) : [],
		changes: changedFacts(told, changes),
		note: view === 'headline' ? undefined : story.contentNote?.[lang],
		about: [subject.label[lang], dayWords(story.offenceDate, lang)].join(' · ')
	};
}
