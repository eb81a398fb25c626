/** What the population looks like, as an organiser gives it: read out of the fields of a form, with every fault named. */
import type { Survey } from '../../model';

export const units = ['percent', 'people'] as const;
export type Unit = (typeof units)[number];

export interface Population {
	/** Background to band to what was given for it, in the unit; every band of a background, nought among them. */
	margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
	unit: Unit;
	/** Where the figures come from, in the words of whoever gave them. */
	source: string;
}

export const SOURCE_LEAST = 10;
export const SOURCE_MOST = 500;
/** More people than there are. */
const MOST_PEOPLE = 1e10;

export const fieldOf = (background: string, band: string): string => `deel/${background}/${band}`;

export type PopulationProblem =
	/** A band of a question of which others were filled in. */
	| { field: string; reason: 'empty' }
	| { field: string; reason: 'no-number' | 'negative' | 'too-much' }
	/** The bands of a question come to this much, which is not all. */
	| { field: string; reason: 'sum'; background: string; sum: number }
	/** Nothing to weigh with: fewer than two bands of the question have people. */
	| { field: string; reason: 'one-band'; background: string }
	| { field: 'bron'; reason: 'no-source' | 'long-source' }
	| { field: string; reason: 'nothing' };

export type ReadPopulation =
	{ ok: true; population: Population } | { ok: false; problems: readonly PopulationProblem[] };

/** Thousands in groups of three, as people copy them: 1.234.567 or 1 234 567. */
const GROUPED = /^-?\d{1,3}([., \u00a0\u202f]\d{3})+$/;

/** @returns undefined for what is no number; decimals behind a comma or a point */
export function readNumber(typed: string, unit: Unit): { value: number; decimals: number } | undefined {
	const text = typed.replace(/%\s*$/, '').trim().replace('−', '-');
	if (unit === 'people' && GROUPED.test(text)) return { value: Number(text.replace(/[^\d-]/g, '')), decimals: 0 };
	const found = /^-?\d+(?:[.,](\d+))?$/.exec(text);
	if (!found) return undefined;
	return { value: Number(text.replace(',', '.')), decimals: found[1]?.length ?? 0 };
}

interface Given {
	field: string;
	band: string;
	typed: string;
}

function readBackground(background: string, given: readonly Given[], unit: Unit) {
	const problems: PopulationProblem[] = [];
	const values: Record<string, number> = {};
	let decimals = 0;
	for (const { field, band, typed } of given) {
		if (typed.trim() === '') {
			problems.push({ field, reason: 'empty' });
			continue;
		}
		const read = readNumber(typed, unit);
		if (!read) problems.push({ field, reason: 'no-number' });
		else if (read.value < 0) problems.push({ field, reason: 'negative' });
		else if (read.value > (unit === 'percent' ? 100 : MOST_PEOPLE)) problems.push({ field, reason: 'too-much' });
		else {
			values[band] = read.value;
			decimals = Math.max(decimals, read.decimals);
		}
	}
	const [first] = given;
	if (problems.length > 0 || !first) return { problems, values };
	const { field } = first;
	const all = Object.values(values);
	const sum = all.reduce((total, value) => total + value, 0);
	// Each share may be half a unit of its last digit away from what it was before it was rounded.
	const rounding = (all.length * 0.5) / 10 ** decimals + 1e-9;
	if (unit === 'percent' && Math.abs(sum - 100) > Math.min(rounding, 1.5))
		problems.push({ field, reason: 'sum', background, sum });
	else if (all.filter((value) => value > 0).length < 2) problems.push({ field, reason: 'one-band', background });
	return { problems, values };
}

/**
 * Reads margins. A question of which nothing was filled in is not used; of one that is used every band has a number, where
 * nought means that its share is not known. Shares are not scaled here: raking takes them by their sum.
 * @param typed what stood in a field, see `fieldOf`
 */
export function readPopulation(
	{ background: questions }: Pick<Survey, 'background'>,
	unit: Unit,
	source: string,
	typed: (field: string) => string
): ReadPopulation {
	const problems: PopulationProblem[] = [];
	const margins: Record<string, Record<string, number>> = {};
	for (const [background, { bands }] of Object.entries(questions)) {
		const given = bands.map(({ id }): Given => {
			const field = fieldOf(background, id);
			return { field, band: id, typed: typed(field) };
		});
		if (given.every((one) => one.typed.trim() === '')) continue;
		const read = readBackground(background, given, unit);
		problems.push(...read.problems);
		margins[background] = read.values;
	}
	const [one] = Object.entries(questions);
	if (Object.keys(margins).length === 0)
		problems.push({ field: one ? fieldOf(one[0], one[1].bands[0]?.id ?? '') : '', reason: 'nothing' });
	const words = source.trim();
	if (words.length < SOURCE_LEAST) problems.push({ field: 'bron', reason: 'no-source' });
	if (words.length > SOURCE_MOST) problems.push({ field: 'bron', reason: 'long-source' });
	return problems.length > 0 ? { ok: false, problems } : { ok: true, population: { margins, unit, source: words } };
}

/** What was given for each band, as a share of all that was given for its question. */
export function sharesOf(given: Readonly<Record<string, number>>): Record<string, number> {
	const all = Object.values(given).reduce((sum, value) => sum + value, 0);
	return Object.fromEntries(Object.entries(given).map(([band, value]) => [band, all > 0 ? value / all : 0]));
}

/** The same margins in the order of the survey: a store keeps names in an order of its own. */
export const inOrderOf = ({ background }: Pick<Survey, 'background'>, population: Population): Population => ({
	...population,
	margins: Object.fromEntries(
		Object.entries(background).flatMap(([id, { bands }]) => {
			const given = population.margins[id];
			if (!given) return [];
			return [
				[id, Object.fromEntries(bands.flatMap((band) => (band.id in given ? [[band.id, given[band.id]!]] : [])))]
			];
		})
	)
});

/** The same shares have the same name, however they were written: percent or people, whatever the source. */
export const nameOfShares = ({ margins }: Pick<Population, 'margins'>): string =>
	JSON.stringify(
		Object.entries(margins)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([background, given]) => [
				background,
				Object.entries(sharesOf(given))
					.sort(([a], [b]) => (a < b ? -1 : 1))
					.map(([band, share]) => [band, share.toFixed(6)])
			])
	);
