/** What is still possible while facts are open: every answer that some case with the stated facts has, exactly. */
import type { Box, MaximumState } from '../../model';
import { compareMaxima } from '../height';
import type { Diagram } from './build';
import { count, countBy, valuesIn } from './count';
import type { Figures, StartFigure } from './figures';

export interface Possible {
	/** How many cases have the stated facts. */
	cases: bigint;
	/** With how many cases each; in the order of the number of cases, the most first. */
	offences: readonly { offence: string; cases: bigint }[];
	/** Cases in which nothing is charged. */
	withoutOffence: bigint;
	/** The lowest and the highest maximum; nothing where no case has one. */
	maximum: { lowest: MaximumState; highest: MaximumState } | undefined;
	bars: readonly { status: 'barred' | 'not-barred' | 'undecided'; cases: bigint }[];
	starts: readonly { start: StartFigure; cases: bigint }[];
	withoutStart: bigint;
}

const mostFirst = <E extends { cases: bigint }>(list: E[]): E[] =>
	list.sort((a, b) => (a.cases === b.cases ? 0 : a.cases > b.cases ? -1 : 1));

/**
 * The explorer asks the narrower `remaining`, in which a fact with a default stays at its default.
 * @param box the stated facts; a fact that is not in it is open, also where it has a default
 */
export function possible(figures: Figures, box: Box): Possible {
	let withoutOffence = 0n;
	const offences: { offence: string; cases: bigint }[] = [];
	for (const [{ offence }, cases] of countBy(figures.offence, box)) {
		if (offence === undefined) withoutOffence += cases;
		else offences.push({ offence, cases });
	}
	const maxima = valuesIn(figures.maximum, box)
		.filter((state) => state !== null)
		.sort(compareMaxima);
	let withoutStart = 0n;
	const starts: { start: StartFigure; cases: bigint }[] = [];
	for (const [start, cases] of countBy(figures.start, box)) {
		if (start === null) withoutStart += cases;
		else starts.push({ start, cases });
	}
	return {
		cases: count(figures.offence, box),
		offences: mostFirst(offences),
		withoutOffence,
		maximum: maxima.length > 0 ? { lowest: maxima[0]!, highest: maxima.at(-1)! } : undefined,
		bars: mostFirst(
			[...countBy(figures.bar, box)].flatMap(([status, cases]) => (status === null ? [] : [{ status, cases }]))
		),
		starts: mostFirst(starts),
		withoutStart
	};
}

/** What answering one open fact would leave, on average over its possible levels. */
export interface Weight {
	factor: string;
	/** Different answers that remain for each figure, on average over the levels that are possible. */
	left: number;
	/** Of so many now. */
	now: number;
}

/** Offence, maximum, bar and start each count on their own: they are three voices and are never mixed. */
const answersLeft = ({ offence, maximum, bar, start }: Figures, box: Box): number => {
	const parts: Diagram<unknown>[] = [offence, maximum, bar, start];
	return parts.reduce((sum, part) => sum + valuesIn(part, box).length, 0);
};

/**
 * Which open fact matters most: the one after which the fewest different answers are left, on average over its levels.
 * @returns the open facts that are asked in every case with the stated facts, the weightiest first; a fact that only
 * some of these cases ask would seem weighty because it leaves the others out
 */
export function weigh(figures: Figures, box: Box): Weight[] {
	const { subject } = figures.offence;
	const now = answersLeft(figures, box);
	const cases = count(figures.offence, box);
	const weights = subject.factors.flatMap(({ id, levels }): Weight[] => {
		if (box[id] || count(figures.offence, { ...box, [id]: levels.map((level) => level.id) }) !== cases) return [];
		const left = levels
			.map((level) => answersLeft(figures, { ...box, [id]: [level.id] }))
			.filter((answers) => answers > 0);
		if (left.length === 0) return [];
		return [{ factor: id, left: left.reduce((a, b) => a + b, 0) / left.length, now }];
	});
	return weights.sort((a, b) => a.left - b.left);
}
