/**
 * What all others said of an experiment, for whoever has answered: out of what the disclosure control has released, and of
 * nothing else. Counting anew here would be one more view to take from the others.
 */
import type { Kysely } from 'kysely';
import { lengthUnits, type LengthKind } from '../../study/analysis/outcome';
import { keyOf } from '../../study/disclosure/tables';
import type { ShownLengths } from '../../study/rollup/results';
import { ANSWER, UNSAID } from '../../study/rollup/tables';
import { allTables, publishedCells } from '../results/releases';
import { resultsOf } from '../results/view';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { Compiled } from './steps';

export interface OthersSaid {
	/** The day of the newest release; absent before the first one. */
	day?: string | undefined;
	/** The average, where answers have no categories, and of how many people. */
	mean?: { value: number; people: number } | undefined;
	/** Of sentences: how long or how much of each kind, among those who gave it. */
	lengths?: Partial<Record<LengthKind, ShownLengths>> | undefined;
	/** Answers by category, in the order of the table; null where the number is not shown. */
	answers: readonly { category: string; count: number | null }[];
}

/** Everybody who reaches the step asks; a release comes a few times in the life of a survey. */
const FRESH_MS = 60_000;

const known = new WeakMap<Compiled, Map<string, { at: number; said: Promise<OthersSaid | undefined> }>>();

/** Of a scale or a number: the average that members see, as it may be shown now, and with the same people behind it. */
async function meanOf(db: Kysely<Database>, compiled: Compiled, experiment: string): Promise<OthersSaid | undefined> {
	const kind = compiled.published.survey.experiments[experiment]?.question.kind;
	if (kind !== 'scale' && kind !== 'number') return undefined;
	const { figures } = await resultsOf(db, compiled);
	const shown = figures[`${experiment}/${kind}/all`];
	return { answers: [], mean: shown?.kind === 'shown' ? { value: shown.value, people: shown.people } : undefined };
}

async function read(db: Kysely<Database>, compiled: Compiled, experiment: string): Promise<OthersSaid | undefined> {
	const tables = allTables(compiled).find(({ kind, id }) => kind === 'tasks' && id === experiment);
	const categories = tables?.lattice.dimensions.find(({ id }) => id === ANSWER)?.categories;
	if (!tables || !categories) return meanOf(db, compiled, experiment);
	const { days, cells } = await retrying(() => publishedCells(db, compiled, tables));
	const { lengths } = await resultsOf(db, compiled);
	const own = (Object.keys(lengthUnits) as LengthKind[]).flatMap((kind) => {
		const shown = lengths[`${experiment}/${kind}`];
		return shown ? [[kind, shown] as const] : [];
	});
	return {
		day: days.at(-1),
		...(own.length > 0 ? { lengths: Object.fromEntries(own) } : {}),
		answers: categories
			.filter((category) => category !== UNSAID)
			.map((category) => {
				const shown = cells.get(keyOf({ [ANSWER]: category }));
				return { category, count: shown === undefined || shown.kind === 'hidden' ? null : shown.answers };
			})
	};
}

/** @returns undefined for a question of which there is neither a count by category nor an average */
export function othersOf(
	db: Kysely<Database>,
	compiled: Compiled,
	experiment: string
): Promise<OthersSaid | undefined> {
	const mine = known.get(compiled) ?? new Map<string, { at: number; said: Promise<OthersSaid | undefined> }>();
	known.set(compiled, mine);
	const before = mine.get(experiment);
	if (before && performance.now() - before.at < FRESH_MS) return before.said;
	const said = read(db, compiled, experiment);
	mine.set(experiment, { at: performance.now(), said });
	said.catch(() => mine.delete(experiment));
	return said;
}
