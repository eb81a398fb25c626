/** Figures in words, in the units in which they were asked. */
import { scaleLinear } from 'd3-scale';
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { isBinary, lengthUnits, type Outcome } from '$lib/study/analysis/outcome';
import type { ShownCount } from '$lib/study/disclosure';
import type { ShownFigure } from '$lib/study/rollup/results';
import type { Row } from './view';

const formats = new Map<string, Intl.NumberFormat>();

/** @param least digits behind the point that are always there, so that figures of one table are written alike */
export function number(value: number, lang: Language, digits = 1, least = 0): string {
	const key = `${lang} ${digits} ${least}`;
	let format = formats.get(key);
	if (!format)
		formats.set(
			key,
			(format = new Intl.NumberFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', {
				minimumFractionDigits: least,
				maximumFractionDigits: digits
			}))
		);
	return format.format(value === 0 ? 0 : value);
}

/** How many people, as far as that may be told. */
export const countWords = (count: ShownCount, lang: Language): string =>
	count.kind === 'few' ? m.vs_few({ minimum: count.minimum }) : number(peopleIn(count), lang, 0);

/** 0 where there are too few to be told. */
export const peopleIn = (count: ShownCount): number => (count.kind === 'count' ? count.people : 0);

/** The unit of an outcome, as it stands behind a number. */
export function unitOf(outcome: Outcome, own = ''): string {
	if (isBinary(outcome)) return '%';
	if (outcome.kind !== 'length') return own;
	return { month: m.vs_unit_months, hour: m.vs_unit_hours, euro: m.vs_unit_euros }[lengthUnits[outcome.sanction]]();
}

/** Shares are told out of a hundred. */
export const factorOf = (outcome: Outcome): number => (isBinary(outcome) ? 100 : 1);

const withUnit = (words: string, unit: string) =>
	unit === '' ? words : unit === '%' ? `${words} %` : `${words} ${unit}`;

const why = {
	'too-few-people': (minimum: number) => m.vs_withheld_few({ minimum }),
	'too-few-beside': (minimum: number) => m.vs_withheld_beside({ minimum }),
	'one-sided': (minimum: number) => m.vs_withheld_sided({ minimum }),
	'too-coarse': () => m.vs_withheld_coarse(),
	'in-table': () => m.vs_withheld_table(),
	'no-table': () => m.vs_withheld_no_table(),
	part: () => m.vs_withheld_part()
};

/** Why a figure is not shown. */
export const absenceWords = (figure: Exclude<ShownFigure, { kind: 'shown' }> | undefined, minimum: number): string =>
	figure?.kind === 'withheld' ? why[figure.reason](minimum) : m.vs_absent();

export interface Told {
	factor: number;
	unit: string;
	lang: Language;
	minimum: number;
	/** A difference says so with a sign. */
	signed?: boolean;
}

/** As many digits as the rounding of a figure leaves, so that it and its margin are written alike. */
const digitsOf = (step: number): number => Math.min(2, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));

const signOf = (value: number, words: string) => (value > 0 ? `+${words}` : words.replace('-', '−'));

export function told(
	figure: ShownFigure | undefined,
	{ factor, unit, lang, minimum, signed = false }: Told
): Omit<Row, 'label'> {
	if (figure?.kind !== 'shown') return { words: absenceWords(figure, minimum), n: '' };
	const [value, low, high] = [figure.value, figure.low, figure.high].map((one) => one * factor) as [
		number,
		number,
		number
	];
	const digits = digitsOf(figure.step * factor);
	const plain = (one: number) => {
		const words = number(one, lang, digits, digits);
		return signed ? signOf(one, words) : words.replace('-', '−');
	};
	return {
		at: { value, low, high },
		value: withUnit(plain(value), unit),
		words: m.vs_interval({ value: withUnit(plain(value), unit), low: plain(low), high: plain(high) }),
		n: m.vs_n({ people: number(figure.people, lang, 0), answers: number(figure.answers, lang, 0) })
	};
}

/** A scale that holds all of these and ends in round numbers. */
export function scaleFor(values: readonly number[], lang: Language, least?: [number, number]) {
	const all = values.filter(Number.isFinite);
	const low = Math.min(...all, ...(least ? [least[0]] : []));
	const high = Math.max(...all, ...(least ? [least[1]] : []));
	const [from, through] = Number.isFinite(low) && high > low ? [low, high] : [0, 1];
	const scale = scaleLinear().domain([from, through]).nice(5);
	const [first = 0, last = 1] = scale.domain();
	return {
		from: first,
		through: last,
		ticks: scale.ticks(5).map((at) => ({ at, label: number(at, lang, 2).replace('-', '−') }))
	};
}
