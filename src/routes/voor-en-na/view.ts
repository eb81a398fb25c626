/** What a change of the law did to every case of a subject: counted exactly, with examples that open. */
import { dayBefore, diagram, editionSetAt, formatKey, resolve, turnsOf } from '$lib/engine';
import { capital, dayWords, lower, numberWords, offenceWords, outcomeWords } from '$lib/explain';
import { defaultSubject, type Answers, type Corpus, type EditionSet, type Language, type Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { link } from '$lib/ui/shared/link';
import { maximumTitle } from '$lib/ui/views/amounts';
import type { DifferenceView } from '$lib/ui/views/difference';
import { madeOf } from '../made-of';
import { subjectsByWeight } from '../subjects';
import { answerOf } from '../verkennen/[[subject]]/view';
import { presentMoves, type Told } from './moves';

const titles: Readonly<Record<diagram.Move, { maximum: () => string; start: () => string }>> = {
	up: { maximum: m.difference_maximum_up, start: m.difference_start_up },
	down: { maximum: m.difference_maximum_down, start: m.difference_start_down },
	kind: { maximum: m.difference_kind, start: m.difference_kind },
	newly: { maximum: m.difference_newly, start: m.difference_start_newly },
	'no-longer': { maximum: m.difference_no_longer, start: m.difference_start_no_longer },
	incomparable: { maximum: m.difference_incomparable, start: m.difference_incomparable },
	undetermined: { maximum: m.difference_undetermined, start: m.difference_start_undetermined },
	unread: { maximum: m.difference_unread, start: m.difference_start_unread },
	same: { maximum: m.difference_same, start: m.difference_same },
	neither: { maximum: m.difference_neither, start: m.difference_start_neither }
};
const order: readonly diagram.Move[] = [
	'newly',
	'up',
	'down',
	'no-longer',
	'kind',
	'incomparable',
	'undetermined',
	'same',
	'unread',
	'neither'
];
/** Nothing moved, or nothing can be said: then there is no from and to. */
const silent: ReadonlySet<diagram.Move> = new Set(['same', 'neither', 'unread']);

function maximumTold(
	{ move, before, after }: diagram.Moved<diagram.Punishable>,
	sets: readonly [EditionSet, EditionSet],
	lang: Language
): Told {
	// Cases are told by their offences; how much the figure moves differs from case to case, so an example says it.
	const side = ({ charge }: diagram.Punishable, { statute }: EditionSet) => {
		const offence = statute.offences.find(({ id }) => id === charge.offence);
		return offence ? capital(offenceWords(offence, lang)) : m.difference_none();
	};
	const told = silent.has(move)
		? { from: '', to: '', detail: '' }
		: { from: side(before, sets[0]), to: side(after, sets[1]), detail: figureWords(before, after, lang) };
	// About sexual offences nothing here leads to a case that goes unpunished.
	const shown = !(sets[0].subject.id === defaultSubject && move === 'no-longer');
	return { title: titles[move].maximum(), rank: order.indexOf(move), ...told, shown };
}

function figureWords(before: diagram.Punishable, after: diagram.Punishable, lang: Language): string {
	const words = ({ maximum }: diagram.Punishable) => maximum && maximumTitle(maximum, lang);
	return [words(before), words(after)].filter(Boolean).join(' → ');
}

function startTold({ move, before, after }: diagram.Moved<diagram.StartFigure | null>, lang: Language): Told {
	const side = (start: diagram.StartFigure | null) =>
		start ? capital(outcomeWords(start.outcome, lang)) : m.difference_no_start();
	const told = silent.has(move) ? { from: '', to: '' } : { from: side(before), to: side(after) };
	return { title: titles[move].start(), rank: order.indexOf(move), ...told, detail: '', shown: true };
}

const barNames = {
	barred: m.map_bar_barred,
	'not-barred': m.map_bar_free,
	undecided: m.map_bar_open
};

function barTold({ before, after }: { before: diagram.BarStatus; after: diagram.BarStatus }): Told {
	const name = (status: diagram.BarStatus) => (status ? barNames[status]() : m.difference_bar_none());
	const same = before === after;
	return {
		title: same ? m.difference_same() : m.difference_bar_changed(),
		rank: same ? 1 : 0,
		from: capital(name(before)),
		to: capital(name(after)),
		detail: '',
		shown: false
	};
}

/** The answers that somebody has to give for a case; what follows its default is left out. */
function stated(subject: Subject, facts: Answers): Answers {
	const kept: Record<string, string> = { ...facts };
	for (const id of Object.keys(facts)) {
		const { [id]: _left, ...rest } = kept;
		const again = resolve(subject, rest);
		const same = again.open.length === 0 && JSON.stringify(again.facts) === JSON.stringify(facts);
		if (same) delete kept[id];
	}
	return kept;
}

const known = new WeakMap<EditionSet['statute'], Map<string, DifferenceView['figures']>>();

export function presentDifference(
	corpus: Corpus,
	subject: Subject,
	turn: string,
	lang: Language
): DifferenceView | undefined {
	const [first, second] = [editionSetAt(corpus, subject.id, dayBefore(turn)), editionSetAt(corpus, subject.id, turn)];
	if (!first.ok || !second.ok) return undefined;
	const sets = [first.set, second.set] as const;
	const open = (facts: Answers) => {
		const answers = stated(subject, facts);
		const keys = sets.map(({ date }) => formatKey(subject, date, undefined, answers));
		return {
			href: answerOf(subject, { date: turn, answers }),
			compare: `${link('/vergelijken')}?${keys.map((key) => `z=${encodeURIComponent(key)}`).join('&')}`
		};
	};
	// The counts of two editions never change while the process runs, and everybody asks for the same ones.
	const byTurn = known.get(second.set.statute) ?? new Map<string, DifferenceView['figures']>();
	known.set(second.set.statute, byTurn);
	const key = `${turn} ${lang}`;
	const difference = diagram.difference(...sets);
	const figures = byTurn.get(key) ?? [
		presentMoves(
			{ id: 'hoogste-straf', title: m.explorer_maximum(), lead: m.difference_maximum_lead() },
			difference.maximum,
			(value) => maximumTold(value, sets, lang),
			open,
			lang
		),
		presentMoves(
			{ id: 'taakstraf', title: m.difference_bar_title(), lead: m.difference_bar_lead() },
			difference.bar,
			barTold,
			open,
			lang
		),
		presentMoves(
			{ id: 'uitgangspunt', title: m.difference_start_title(), lead: m.difference_start_lead() },
			difference.start,
			(value) => startTold(value, lang),
			open,
			lang
		)
	];
	byTurn.set(key, figures);
	return {
		subject: lower(subject.label[lang]),
		note: subject.contentNote?.[lang],
		before: dayWords(sets[0].date, lang),
		after: dayWords(sets[1].date, lang),
		total: numberWords(diagram.count(difference.bar), lang),
		figures,
		form: {
			subject: subject.id,
			subjects: subjectsByWeight(corpus)
				.filter((one) => turnsOf(corpus, one).length > 0)
				.map(({ id, label }) => ({ id, label: label[lang], chosen: id === subject.id })),
			days: turnsOf(corpus, subject).map((day) => ({ id: day, label: dayWords(day, lang), chosen: day === turn }))
		},
		editions: sets.map(({ statute, policies, date }) => ({
			title: dayWords(date, lang),
			links: madeOf(corpus, [statute, ...policies], subject.id, lang)
		}))
	};
}
