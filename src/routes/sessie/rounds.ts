/** What a room may see of the votes on one question. */
import { changesOf } from '$lib/classroom/changes';
import { casesOf } from '$lib/classroom/place';
import { movesOf } from '$lib/classroom/pairs';
import { hideMoving, hideSmall, type Total } from '$lib/classroom/small';
import { spreadOf, type Spread, type Weighted } from '$lib/classroom/spread';
import { monthsWords } from '$lib/explain';
import { exact } from '$lib/engine';
import type { Language, LiveQuestion, Round, Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { RoundsView, RoundView, SeriesView, SpreadView } from '$lib/ui/views/live';
import { groupWords, optionsOf, weighedOf, type ToldOf } from './labels';
import { changedFacts } from './told';

/** Answers per value, by series, of one vote. */
export type Vote = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Counted {
	script: Script;
	ask: string;
	question: LiveQuestion;
	/** In the order in which they were asked, only those that the room may see. */
	rounds: readonly {
		round: Round;
		number: number;
		vote: Vote;
		/** Somebody may answer, or could after the numbers were seen. */
		moving: boolean;
		/** The numbers are those from before it was opened once more. */
		frozen: boolean;
		texts: readonly string[];
	}[];
	/** Between two rounds that follow each other, by the number of the second. */
	pairsOf: (number: number) => readonly { from: string; to: string; count: number }[];
	toldOf: ToldOf;
	lang: Language;
}

function totalWords(total: Total): string {
	if (total.kind === 'at-least') return m.room_answers_over({ count: total.count });
	return total.count === 1 ? m.room_answers_one() : m.room_answers({ count: total.count });
}

const fewWords = (count: number): string =>
	count === 0 ? m.room_few_none() : count === 1 ? m.room_few_one() : m.room_few({ count });

/** The counts of one vote, and whether they still move: somebody may answer, or could after they were seen. */
interface Votes {
	vote: Vote;
	moving: boolean;
}

const cellWords = (count: number, moving: boolean): string => (moving ? m.room_or_more({ count }) : String(count));

function series(
	label: string,
	options: readonly { value: string; label: string }[],
	{ vote, moving }: Votes,
	name: string
) {
	const own = vote.get(name);
	const hide = moving ? hideMoving : hideSmall;
	const hidden = hide(options.map(({ value }) => own?.get(value) ?? 0));
	if (hidden.kind === 'few') return { label, few: fewWords(hidden.count), bars: [], total: '' };
	return {
		label,
		bars: options.map((option, at) => {
			const count = hidden.cells[at]!;
			return { label: option.label, count, words: count === null ? m.room_under_five() : cellWords(count, moving) };
		}),
		total: totalWords(hidden.total)
	};
}

function seriesOf({ question, toldOf }: Counted, votes: Votes): SeriesView[] {
	const options = optionsOf(question, toldOf);
	switch (question.kind) {
		case 'sentence':
			return [series('', options, votes, 'group')];
		case 'weigh':
			return weighedOf(question, toldOf).map((label, at) => series(label, options, votes, `fact-${at}`));
		case 'rank':
			return [series(m.room_first(), options, votes, 'rank-1')];
		case 'agree':
		case 'purpose':
		case 'compare':
			return [series('', options, votes, 'choice')];
		case 'free':
			return [];
	}
}

const toMonths = (text: string): number => {
	const { n, d } = exact.parseExact(text);
	return n / d;
};

/** Lengths of custody in months; life has no end. */
const lengths = (vote: Vote): Weighted[] =>
	[...(vote.get('months') ?? [])].map(([value, count]) => ({
		value: value === 'life' ? Infinity : toMonths(value),
		count
	}));

/** Whole days of a month, which an amount was built from. */
const words = (value: number, lang: Language): string =>
	value === Infinity ? m.room_life() : monthsWords(`${Math.round(value * 30)}/30`, lang);

function presentSpread({ low, median, high, folded }: Spread, moving: boolean, lang: Language): SpreadView {
	const [from, middle, to] = [low, median, high].map((value) => words(value, lang));
	return {
		label: m.room_spread(),
		low,
		median,
		high,
		words:
			from === to
				? m.room_spread_same({ median: middle! })
				: m.room_spread_words({ low: from!, high: to!, median: middle! }),
		folded: folded && !moving ? m.room_folded({ count: folded.count, above: words(folded.above, lang) }) : undefined
	};
}

/** A length that has an end can be drawn. */
const isDrawn = (spread: Spread | undefined): spread is Spread => spread !== undefined && spread.high !== Infinity;

/** The last vote beside the one before it; how a room came there, the votes side by side say. */
function movesWords({ rounds, pairsOf, question }: Counted): string[] {
	const last = rounds.at(-1);
	if (question.kind !== 'sentence' || !last || rounds.length < 2) return [];
	const { number } = last;
	return movesOf(pairsOf(number)).map(({ from, movedOfTen, mostly }) => {
		const inputs = { first: number - 1, second: number, from: groupWords(from), tenths: movedOfTen };
		return mostly === undefined ? m.room_moved(inputs) : m.room_moved_mostly({ ...inputs, to: groupWords(mostly) });
	});
}

/** The axis ends at a whole number of years that no middle half passes. */
const axisOf = (spreads: readonly Spread[]): number | undefined =>
	spreads.length === 0 ? undefined : 12 * Math.max(1, Math.ceil(Math.max(...spreads.map(({ high }) => high)) / 12));

const again = {
	open: () => ({ note: m.room_again_open(), short: m.room_again_short_open() }),
	closed: () => ({ note: m.room_again_closed(), short: m.room_again_short_closed() })
};

export function presentRounds(counted: Counted): RoundsView {
	const { script, question, rounds, toldOf, lang } = counted;
	// The middle of a vote that is open would move with whoever answers; one from before it was opened again does not.
	const spreads = rounds.map(({ round, vote, frozen }) =>
		round.open && !frozen ? undefined : spreadOf(lengths(vote))
	);
	return {
		title: titleOf(question, lang),
		rounds: rounds.map(({ round, number, vote, moving, frozen }, at): RoundView => {
			const spread = spreads[at];
			const said = frozen ? again[round.open ? 'open' : 'closed']() : undefined;
			return {
				title: m.room_round({ number }),
				changes: casesOf(question).flatMap((id) =>
					changedFacts(toldOf(id), changesOf(script, round.step, round.changes, id))
				),
				note: said?.note,
				short: said?.short,
				series: seriesOf(counted, { vote, moving }),
				spread: isDrawn(spread) ? presentSpread(spread, moving, lang) : undefined
			};
		}),
		axis: axisOf(spreads.filter(isDrawn)),
		moves: movesWords(counted),
		texts: rounds.flatMap(({ texts }) => texts)
	};
}

export function titleOf(question: LiveQuestion, lang: Language): string {
	switch (question.kind) {
		case 'sentence':
			return m.room_ask_sentence();
		case 'weigh':
			return m.room_ask_weigh();
		case 'rank':
			return m.room_ask_rank();
		case 'agree':
			return question.statement[lang];
		case 'purpose':
			return m.room_ask_purpose();
		case 'compare':
			return m.room_ask_compare();
		case 'free':
			return question.prompt[lang];
	}
}
