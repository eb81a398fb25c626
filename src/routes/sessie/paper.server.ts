/** What a session came to, as a document of its own: for whoever saves it, or sends it to a colleague. */
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Block, Paper, TableRow } from '$lib/server/pdf';
import { tableOf } from '$lib/ui/live/bars';
import type { LiveCaseView, ResultView, RoundsView } from '$lib/ui/views/live';

/** What there is room for on one sheet; the table holds all of it. */
interface Limits {
	/** Every vote as a line, which takes less room than a table. */
	lines: boolean;
	/** The story of a case, and not its name alone. */
	stories: boolean;
	/** The answers of a distribution that most people gave. */
	rows: number;
	texts: number;
}

const ALL: Limits = { lines: false, stories: true, rows: Infinity, texts: Infinity };
const TIGHT: readonly Limits[] = [
	{ ...ALL, lines: true },
	{ lines: true, stories: true, rows: Infinity, texts: 8 },
	{ lines: true, stories: false, rows: 3, texts: 4 },
	{ lines: true, stories: false, rows: 1, texts: 2 }
];

const isLess = ({ stories, rows, texts }: Limits): boolean => !stories || rows < Infinity || texts < Infinity;

function caseBlocks({ title, sentences, note }: LiveCaseView, { stories }: Limits): Block[] {
	return [
		{ kind: 'heading', level: 2, text: title },
		...(stories ? [{ kind: 'paragraph', text: sentences.map(({ text }) => text).join(' ') } as const] : []),
		...(note ? [{ kind: 'paragraph', text: note, soft: true } as const] : [])
	];
}

/** What the host changed before each vote; nothing for a vote on the case as it was told. */
const changesOf = ({ rounds }: RoundsView): string[] =>
	rounds.flatMap(({ title, changes }) =>
		changes.length === 0
			? []
			: [`${title}: ${changes.map(({ label, from, to }) => `${label}, ${m.live_was_is({ from, to })}`).join('; ')}`]
	);

/** Why the numbers of a vote are not those of its last answers. */
const notesOf = ({ rounds }: RoundsView): string[] =>
	rounds.flatMap(({ title, note }) => (note ? [`${title}: ${note}`] : []));

/** The highest number in sight of an answer in any vote. */
function countOf({ rounds }: RoundsView, series: string, answer: string): number {
	const bars = rounds
		.flatMap((round) => round.series.filter(({ label }) => label === series))
		.flatMap((one) => one.bars);
	return Math.max(-1, ...bars.filter(({ label }) => label === answer).map(({ count }) => count ?? 0));
}

/** The same as the table says, a vote in a line. */
function linesOf(view: RoundsView, most: number): string[] {
	return tableOf(view).flatMap(({ label, rows }) => {
		const told = mostGiven(rows, most, (answer) => countOf(view, label, answer));
		return view.rounds.map(({ title, spread }, at) => {
			const counts = told.map((row) => `${row.label || m.live_all_answers()}: ${row.cells[at] ?? ''}`).join(', ');
			const length = [spread?.words, spread?.folded].filter(Boolean).join(' ');
			return [[label, title].filter(Boolean).join(', '), `${counts}.`, length].filter(Boolean).join(' – ');
		});
	});
}

function rowsOf(view: RoundsView, most: number): TableRow[] {
	const counted = tableOf(view).flatMap(({ label, rows }): TableRow[] => [
		...(label ? [{ group: label }] : []),
		...mostGiven(rows, most, (answer) => countOf(view, label, answer)).map((row) => ({
			head: row.label || m.live_all_answers(),
			cells: row.cells
		}))
	]);
	if (!view.rounds.some(({ spread }) => spread)) return counted;
	const lengths = view.rounds.map(({ spread }) =>
		spread ? [spread.words, spread.folded].filter(Boolean).join(' ') : '–'
	);
	return [...counted, { head: m.live_how_long(), cells: lengths }];
}

/** Those with the highest numbers, in the order in which they stood. */
function mostGiven<Row extends { label: string }>(
	rows: readonly Row[],
	most: number,
	count: (label: string) => number
): readonly Row[] {
	if (rows.length <= most) return rows;
	const first = new Set([...rows].sort((a, b) => count(b.label) - count(a.label)).slice(0, most));
	return rows.filter((row) => first.has(row));
}

function questionBlocks(view: RoundsView, limits: Limits): Block[] {
	const { title, rounds, moves } = view;
	const texts = view.texts.slice(0, limits.texts);
	const rows = limits.lines ? [] : rowsOf(view, limits.rows);
	const lines = limits.lines ? linesOf(view, limits.rows) : [];
	const sentences = [...changesOf(view), ...notesOf(view), ...moves];
	return [
		{ kind: 'heading', level: 2, text: title },
		...(rows.length === 0
			? []
			: [{ kind: 'table', head: [m.live_answer(), ...rounds.map((round) => round.title)], rows } as const]),
		...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
		...sentences.map((text) => ({ kind: 'paragraph', text }) as const),
		...(texts.length === 0
			? []
			: [{ kind: 'heading', level: 3, text: m.live_texts() } as const, { kind: 'list', items: texts } as const])
	];
}

function resultPaper(result: ResultView, lang: Language, limits: Limits): Paper {
	const title = m.result_summary({ title: result.title });
	const { about, seats, cases, questions, deletedAt } = result;
	return {
		title,
		lang,
		pageOf: (page, pages) => m.paper_page({ page, pages }),
		blocks: [
			{ kind: 'heading', level: 1, text: title },
			{ kind: 'paragraph', text: about },
			...(result.demo ? [{ kind: 'paragraph', text: m.live_demo() } as const] : []),
			{ kind: 'paragraph', text: `${seats}. ${m.result_small()} ${m.result_deleted({ when: deletedAt })}`, soft: true },
			...(!isLess(limits) ? [] : [{ kind: 'paragraph', text: m.result_less() } as const]),
			...cases.flatMap((told) => caseBlocks(told, limits)),
			...(questions.length === 0
				? [{ kind: 'paragraph', text: m.result_none() } as const]
				: questions.flatMap((view) => questionBlocks(view, limits)))
		]
	};
}

/** All of it, in less room where that does not fit on one sheet, and then what says less. */
export const resultPapers = (result: ResultView, lang: Language): [Paper, ...Paper[]] => [
	resultPaper(result, lang, ALL),
	...TIGHT.map((limits) => resultPaper(result, lang, limits))
];
