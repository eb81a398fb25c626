/** What was shown, kept, so that what is shown next cannot be taken from it: one place that every view passes. */
import type { Kysely } from 'kysely';
import { showEstimate, showTest, type Policy, type Published, type ShownTest } from '../../study/disclosure';
import type { Test } from '../../study/analysis/wald';
import type { ShownFigure, ShownLengths } from '../../study/rollup/results';
import type { Figure, LengthFigure } from '../../study/rollup/figures';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';

/** A figure as it stands on pages, and the people behind it, whom no page tells. */
interface Kept<T> {
	people: number;
	shown: T;
}

export interface ShownDoc {
	figures: Record<string, Kept<ShownFigure>>;
	lengths: Record<string, Kept<ShownLengths>>;
	/** Tests over groups; absent where there are none. */
	tests?: Record<string, Kept<ShownTest>>;
}

const empty = (): ShownDoc => ({ figures: {}, lengths: {} });

export interface Gates {
	policy: Policy;
	/** By tables: the cells that were released; absent where nothing was yet. */
	cells: ReadonlyMap<string, Published>;
	/** People beside the group that a figure is about, by figure; absent where it is about everybody. */
	beside?: (id: string) => number | undefined;
}

const hidden = (reason: 'in-table' | 'no-table' | 'part', minimum: number): Kept<ShownFigure> => ({
	people: 0,
	shown: { kind: 'withheld', reason, minimum }
});

/** One figure, as far as the tables and its own people let it be seen. */
export function show(
	figure: Figure,
	{ policy, cells, beside }: Gates,
	before: Kept<ShownFigure> | undefined
): Kept<ShownFigure> {
	const { id, estimate, range, binary, each, cell } = figure;
	const { people } = estimate;
	if (cell) {
		const tables = cells.get(cell.tables);
		// Before the first release nothing was looked at; hidden there is hidden here.
		if (!tables) return hidden('no-table', policy.minimum);
		if (tables.get(cell.key)?.kind === 'hidden') return hidden('in-table', policy.minimum);
	}
	const last = before?.shown.kind === 'shown' ? before.people : undefined;
	const shown = showEstimate(estimate, { policy, range, binary, each, beside: beside?.(id), last });
	if (shown.kind === 'as-before') return before!;
	return { people, shown };
}

/** Life has no length, and JSON no word for what has no end. */
const ended = (length: number): number | null => (Number.isFinite(length) ? length : null);

function showLengths(
	{ summary, people }: LengthFigure,
	{ policy }: Gates,
	before: Kept<ShownLengths> | undefined
): Kept<ShownLengths> {
	const { minimum } = policy;
	// A middle and two quarters are each of somebody: enough people on all sides of them.
	if (summary.kind === 'none' || people < 4 * minimum) return { people: 0, shown: { kind: 'withheld', minimum } };
	if (before?.shown.kind === 'lengths' && Math.abs(people - before.people) < minimum) return before;
	const down = (count: number) => count - (count % minimum);
	const few = (count: number) => (count < minimum ? 0 : down(count));
	const folded =
		summary.folded && summary.folded.count >= minimum ? { ...summary.folded, count: down(summary.folded.count) } : null;
	const mean = summary.mean === undefined ? undefined : Number(summary.mean.toPrecision(2));
	return {
		people,
		shown: {
			...summary,
			median: ended(summary.median),
			low: ended(summary.low),
			high: ended(summary.high),
			mean,
			meanOf: down(summary.meanOf),
			life: few(summary.life),
			folded,
			count: down(summary.count),
			people: down(people)
		}
	};
}

/** A test over all differences that are shown with it. */
export interface TestFigure {
	id: string;
	test: Test;
}

function showOneTest(
	{ test }: TestFigure,
	{ policy }: Gates,
	open: boolean,
	before: Kept<ShownTest> | undefined
): Kept<ShownTest> {
	const last = before && before.shown.kind !== 'withheld' ? before.people : undefined;
	const shown = showTest(test, { policy, open, last });
	return shown.kind === 'as-before' ? before! : { people: test.people, shown };
}

/**
 * Shows figures, and remembers what was shown. Two processes that do this at once wait for each other, so that both show
 * the same.
 * @param part a name for what is remembered together
 * @param tests of all these figures together: where one of them is not shown, neither are they
 */
export function showFigures(
	db: Kysely<Database>,
	{ survey, version }: VersionKey,
	part: string,
	figures: readonly Figure[],
	lengths: readonly (LengthFigure & { id: string })[],
	gates: Gates,
	tests: readonly TestFigure[] = []
): Promise<{
	figures: Record<string, ShownFigure>;
	lengths: Record<string, ShownLengths>;
	tests: Record<string, ShownTest>;
}> {
	return retrying(() =>
		db.transaction().execute(async (transaction) => {
			const isThis = { survey, version, part };
			await transaction
				.insertInto('survey_shown')
				.values({ ...isThis, figures: JSON.stringify(empty()) })
				.onConflict((is) => is.doNothing())
				.execute();
			const row = await transaction
				.selectFrom('survey_shown')
				.select('figures')
				.where((is) => is.and(isThis))
				.forUpdate()
				.executeTakeFirstOrThrow();
			const before = row.figures as ShownDoc;
			const after: ShownDoc = {
				figures: Object.fromEntries(figures.map((one) => [one.id, show(one, gates, before.figures[one.id])])),
				lengths: Object.fromEntries(lengths.map((one) => [one.id, showLengths(one, gates, before.lengths[one.id])]))
			};
			for (const { id, needs = [] } of figures)
				if (needs.some((one) => after.figures[one]?.shown.kind !== 'shown'))
					after.figures[id] = hidden('part', gates.policy.minimum);
			if (tests.length > 0) {
				const open = figures.every(({ id }) => after.figures[id]?.shown.kind === 'shown');
				after.tests = Object.fromEntries(
					tests.map((one) => [one.id, showOneTest(one, gates, open, before.tests?.[one.id])])
				);
			}
			const text = JSON.stringify(after);
			if (text !== JSON.stringify(before))
				await transaction
					.updateTable('survey_shown')
					.set({ figures: text })
					.where((is) => is.and(isThis))
					.execute();
			const plain = <T>(all: Record<string, Kept<T>>) =>
				Object.fromEntries(Object.entries(all).map(([id, { shown }]) => [id, shown]));
			return { figures: plain(after.figures), lengths: plain(after.lengths), tests: plain(after.tests ?? {}) };
		})
	);
}
