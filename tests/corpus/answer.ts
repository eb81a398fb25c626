/** What the engine answers to a row of the hand-made tables, written in the notation of the tables. */
import { evaluate, parseScenario, result } from '../../src/lib/engine';
import type { EditionSet, MaximumState, Outcome, Range, Sanction, State, Term } from '../../src/lib/model';
import { answersOf, monthsOf, type Row } from './table';

function termWords(words: string): string {
	if (words.startsWith('levenslang')) return 'life';
	if (words.startsWith('onbepaald:')) {
		const readings = words
			.slice('onbepaald:'.length)
			.split(' / ')
			.map((reading) => termWords(reading.trim()));
		return `open ${readings.join(' | ')}`;
	}
	return monthsOf(words);
}

/** `gevangenisstraf 108`, `jeugddetentie 24`, `hechtenis 3`. */
function expectedMaximum(words: string): string {
	const kind = /^(jeugddetentie|hechtenis)\s/.exec(words)?.[1];
	return `${kind ?? 'gevangenisstraf'} ${termWords(kind ? words.slice(kind.length + 1) : words)}`;
}

function term(value: Term): string {
	if (value.kind === 'undetermined') return `open ${value.readings.map(term).join(' | ')}`;
	return value.kind === 'life' ? 'life' : value.months;
}
const maximum = (state: MaximumState) => `${state.kind} ${term(state.term)}`;

const unitWords: Record<string, string> = {
	day: 'dag',
	week: 'weken',
	month: 'maanden',
	year: 'jaar',
	hour: 'uur',
	euro: 'euro'
};
function range({ min, max }: Range): string {
	const unit = (amount: Range['min']) => unitWords[amount.unit]!;
	if (!max) return `vanaf ${min.amount} ${unit(min)}`;
	if (min.amount === max.amount && min.unit === max.unit) return `${min.amount} ${unit(min)}`;
	return min.unit === max.unit
		? `${min.amount}-${max.amount} ${unit(min)}`
		: `${min.amount} ${unit(min)}-${max.amount} ${unit(max)}`;
}

function sanction(value: Sanction): string {
	const parts: string[] = [];
	if (value.communityService) parts.push(`TS ${range(value.communityService)}`);
	if (value.custody) parts.push(value.communityService ? `GS ${range(value.custody)}` : range(value.custody));
	if (value.conditionalCustody) parts.push(`GS vw ${range(value.conditionalCustody)}`);
	if (value.fine) parts.push(`GB ${range(value.fine)}`);
	if (value.drivingBan) parts.push(`OBM ${range(value.drivingBan)}`);
	return parts.join(' + ');
}

const option = (value: { sanction: Sanction; demand?: boolean | undefined }): string =>
	`${value.demand ? 'Eis ' : ''}${sanction(value.sanction)}`;

/** @param readings whether the readings of an undetermined start are written out */
function outcome(value: Outcome, readings: boolean): string {
	if (value.kind === 'sanction') return option(value);
	if (value.kind === 'alternatives') return value.options.map(option).join(' of ');
	if (value.kind === 'undetermined' && readings) return `undetermined: ${value.readings.map(sanction).join(' / ')}`;
	if (value.kind !== 'untranscribed') return value.kind;
	return value.known?.components?.includes('custody') ? 'untranscribed custody' : 'untranscribed';
}

/** A start as the tables write it, readings included. */
export const startWords = (value: Outcome | undefined): string => (value ? outcome(value, true) : 'null');

function start(state: State, readings: boolean): string {
	if (!state.start) return 'null';
	return `${state.start.edition.split('.')[0]} ${outcome(state.start.outcome, readings)}`;
}

/** Notation of the tables that means the same. */
export const plain = (words: string) =>
	words
		.replace(/(^\S+|\bof|\bEis|\/|undetermined:) GS (?!vw)/g, '$1 ')
		.replace(/\bdagen\b/g, 'dag')
		.replace(/\bweek\b/g, 'weken')
		.replace(/\bmaand\b/g, 'maanden')
		.replace(/ - /g, '-')
		.replace(/\s+ov$/, '');

function evaluateRow(row: Row, set: EditionSet | undefined): State | 'refused' {
	if (!set) return 'refused';
	const parsed = parseScenario(set.subject, { offenceDate: row.date, answers: answersOf(row) });
	return parsed.ok ? result(evaluate(set, parsed.scenario)) : 'refused';
}

/**
 * The columns that the row fills in, and what the engine answers for them.
 * @param set editions on the date of the row; `undefined` where none was read
 */
export function compareRow(row: Row, set: EditionSet | undefined) {
	const expected: Record<string, string> = { offence: row.offence };
	const found: Record<string, string> = {};
	const state = evaluateRow(row, set);
	if (state === 'refused') return { expected, found: { offence: 'refused' } };
	found.offence = state.offence?.id ?? state.noOffence?.kind ?? 'nothing';
	if (row.offence === 'refused') return { expected, found };
	if (row.also !== '*') {
		expected.also = row.also;
		found.also = state.alsoMatches.join(' ') || '-';
	}
	if (row.maximum !== '*') {
		expected.maximum = row.maximum === '-' ? '-' : expectedMaximum(row.maximum);
		found.maximum = state.maximum ? maximum(state.maximum) : '-';
	}
	if (row.fine !== '*') {
		expected.fine = row.fine;
		found.fine = state.maximum ? String(state.maximum.fineCategory) : '-';
	}
	if (row.bar !== '*') {
		expected.bar = row.bar;
		found.bar = state.offence ? (state.bar?.status ?? 'null') : '-';
	}
	if (row.start !== '*' && row.start !== '-') {
		expected.start = plain(row.start);
		found.start = plain(start(state, row.start.includes('undetermined:')));
	}
	return { expected, found };
}
