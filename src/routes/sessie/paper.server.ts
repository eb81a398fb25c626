/** What a session came to, as a document of its own: for whoever saves it, or sends it to a colleague. */
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Block, Paper, TableRow } from '$lib/server/pdf';
import { tableOf } from '$lib/ui/live/bars';
import type { LiveCaseView, ResultView, RoundsView } from '$lib/ui/views/live';

function caseBlocks({ title, sentences, note }: LiveCaseView): Block[] {
	return [
		{ kind: 'heading', level: 2, text: title },
		{ kind: 'paragraph', text: sentences.map(({ text }) => text).join(' ') },
		...(note ? [{ kind: 'paragraph', text: note, soft: true } as const] : [])
	];
}

/** What the host changed before each vote; nothing for a vote on the case as it was told. */
const changesOf = ({ rounds }: RoundsView): string[] =>
	rounds.flatMap(({ title, changes }) =>
		changes.length === 0
			? []
			: [`${title}: ${changes.map(({ label, from, to }) => `${label}, ${from} → ${to}`).join('; ')}`]
	);

/** Why the numbers of a vote are not those of its last answers. */
const notesOf = ({ rounds }: RoundsView): string[] =>
	rounds.flatMap(({ title, note }) => (note ? [`${title}: ${note}`] : []));

function rowsOf(view: RoundsView): TableRow[] {
	const counted = tableOf(view).flatMap(({ label, rows }): TableRow[] => [
		...(label ? [{ group: label }] : []),
		...rows.map((row) => ({ head: row.label || m.live_all_answers(), cells: row.cells }))
	]);
	if (!view.rounds.some(({ spread }) => spread)) return counted;
	const lengths = view.rounds.map(({ spread }) =>
		spread ? [spread.words, spread.folded].filter(Boolean).join(' ') : '–'
	);
	return [...counted, { head: m.live_how_long(), cells: lengths }];
}

function questionBlocks(view: RoundsView): Block[] {
	const { title, rounds, moves, texts } = view;
	const rows = rowsOf(view);
	const sentences = [...changesOf(view), ...notesOf(view), ...moves];
	return [
		{ kind: 'heading', level: 2, text: title },
		...(rows.length === 0
			? []
			: [{ kind: 'table', head: [m.live_answer(), ...rounds.map((round) => round.title)], rows } as const]),
		...sentences.map((text) => ({ kind: 'paragraph', text }) as const),
		...(texts.length === 0
			? []
			: [{ kind: 'heading', level: 3, text: m.live_texts() } as const, { kind: 'list', items: texts } as const])
	];
}

export function resultPaper(result: ResultView, lang: Language): Paper {
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
			...cases.flatMap(caseBlocks),
			...(questions.length === 0
				? [{ kind: 'paragraph', text: m.result_none() } as const]
				: questions.flatMap(questionBlocks))
		]
	};
}
