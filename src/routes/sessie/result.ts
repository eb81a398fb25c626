/** What a session came to: every vote that was held, without seats, as a page and as a table. */
import { casesOf } from '$lib/classroom/place';
import type { CaseView, Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { LiveCaseView, ResultView } from '$lib/ui/views/live';
import { csvOf } from '../csv';
import { deletedWords, roundsOf, seatsWords, toldIn, type Around, type Known } from './room';
import { presentCase } from './told';

/**
 * Every vote that is over counts as shown, for whoever led the session; small numbers stay hidden from them too. One that
 * is open does not: whoever led would see what each answer is while it comes in.
 */
export function allShown(known: Known): Known {
	const rounds = Object.fromEntries(
		Object.entries(known.state.rounds).map(([ask, list]) => [
			ask,
			list.map((round) => ({ ...round, shown: round.shown || !round.open }))
		])
	);
	return { ...known, state: { ...known.state, rounds } };
}

/**
 * How much may be told of a case: to whoever led all of it, to the room what it has seen so far. Its page can be opened
 * while the room still votes on a headline.
 */
export type ViewOf = (id: string) => CaseView;

/** The cases that the questions were about, as they were told. */
function casesIn({ script, state }: Known, around: Around, viewOf: ViewOf): LiveCaseView[] {
	const asked = Object.keys(state.rounds).flatMap((ask) => {
		const question = script.questions[ask];
		return question ? casesOf(question) : [];
	});
	// A result tells the story; the facts that decide stood on a screen of their own.
	const shown = (id: string) => (viewOf(id) === 'headline' ? 'headline' : 'story');
	return [...new Set(asked)].map((id) => presentCase(toldIn(around)(id), shown(id), {}));
}

export function presentResult(known: Known, around: Around, viewOf: ViewOf): ResultView {
	const questions = Object.keys(known.state.rounds).flatMap((ask) => roundsOf(known, around, ask) ?? []);
	return {
		title: known.script.title[around.lang],
		about: known.script.about[around.lang],
		code: known.code,
		seats: seatsWords(known.joined),
		cases: casesIn(known, around, viewOf),
		questions,
		deletedAt: deletedWords(known, around),
		demo: known.demo
	};
}

const columns = ['question', 'round', 'changes', 'series', 'choice', 'count', 'total', 'length'] as const;

/** One line per choice of each vote; a number under five is written as words, as on every page. */
export function resultCsv({ questions }: ResultView, lang: Language): string {
	const lines = questions.flatMap(({ title, rounds }) =>
		rounds.flatMap((round) =>
			round.series.flatMap((series) => {
				const line = {
					question: title,
					round: round.title,
					changes: round.changes.map(({ label, from, to }) => `${label}: ${from} > ${to}`).join('; '),
					series: series.label,
					total: series.few ?? series.total,
					length: [round.spread?.words, round.spread?.folded].filter(Boolean).join(' ')
				};
				if (series.bars.length === 0) return [{ ...line, choice: '', count: '' }];
				return series.bars.map(({ label, words }) => ({ ...line, choice: label, count: words }));
			})
		)
	);
	return csvOf(columns, lines, lang);
}

const textColumns = ['question', 'text'] as const;

/**
 * The texts that the host approved, one in a line. By letter and not as they came: no order tells who wrote when, or
 * beside whom.
 */
export function textsCsv({ questions }: ResultView, lang: Language): string {
	const lines = questions.flatMap(({ title, texts }) =>
		[...texts].sort((a, b) => a.localeCompare(b, lang)).map((text) => ({ question: title, text }))
	);
	return csvOf(textColumns, lines, lang);
}

/** What each column of each table means. */
export function codebookCsv(lang: Language): string {
	const meaning: Record<(typeof columns)[number], string> = {
		question: m.codebook_question(),
		round: m.codebook_round(),
		changes: m.codebook_changes(),
		series: m.codebook_series(),
		choice: m.codebook_choice(),
		count: m.codebook_count(),
		total: m.codebook_total(),
		length: m.codebook_length()
	};
	const ofTexts: Record<(typeof textColumns)[number], string> = {
		question: m.codebook_question(),
		text: m.codebook_text()
	};
	return csvOf(
		['file', 'column', 'meaning'],
		[
			...columns.map((column) => ({ file: 'uitslag.csv', column, meaning: meaning[column] })),
			...textColumns.map((column) => ({ file: 'teksten.csv', column, meaning: ofTexts[column] }))
		],
		lang
	);
}
