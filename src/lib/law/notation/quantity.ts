/** An amount, a band, or an open "vanaf": the part of a notation that holds the figures. */
import { compareAmounts } from '../amount';
import type { Amount, Range } from '../../model';
import { readNumber } from './number';
import { exact, fraction } from './outcome';
import type { FlagReason, ProblemReason } from './reading';
import type { Token } from './tokens';

export interface Notes {
	flag(reason: FlagReason, token: Token): void;
	problem(reason: ProblemReason, from: Token, to?: Token, repairs?: readonly string[]): void;
}

interface Written {
	number: Token;
	unit?: Amount['unit'];
	/** A month figure after a year figure: "5 jr 6 mnd". */
	months?: Token;
}

const isUnit = (token: Token | undefined): token is Extract<Token, { kind: 'unit' }> => token?.kind === 'unit';

function written(tokens: readonly Token[], from: number): { value: Written; next: number } | undefined {
	let at = from;
	const sign = tokens[at];
	if (sign?.text === '€') at++;
	const number = tokens[at];
	if (number?.kind !== 'number') return undefined;
	at++;
	if (sign?.text === '€') return { value: { number, unit: 'euro' }, next: at };
	const unit = tokens[at];
	if (!isUnit(unit) || unit.text === '€') return { value: { number }, next: at };
	at++;
	const [months, second] = [tokens[at], tokens[at + 1]];
	if (unit.unit === 'year' && months?.kind === 'number' && isUnit(second) && second.unit === 'month') {
		return { value: { number, unit: 'year', months }, next: at + 2 };
	}
	return { value: { number, unit: unit.unit }, next: at };
}

function amountOf(value: Written, unit: Amount['unit'], notes: Notes): Amount | undefined {
	const first = readNumber(value.number.text, unit);
	const second = value.months ? readNumber(value.months.text, 'month') : undefined;
	if (!first.ok) notes.problem(first.reason, value.number, value.number, first.repairs);
	if (second && !second.ok) notes.problem(second.reason, value.months!, value.months, second.repairs);
	if (!first.ok || (second && !second.ok)) return undefined;
	if (!second) return { amount: first.amount, unit };
	notes.flag('added-up', value.months!);
	const [[a, b], [c, d]] = [fraction(first.amount), fraction(second.amount)];
	return { amount: exact(a * 12n * d + c * b, b * d), unit: 'month' };
}

/** `fallback` is a unit that the context gives; `likely` are the words to offer where there is none. */
export function readQuantity(
	tokens: readonly Token[],
	fallback: Amount['unit'] | undefined,
	likely: readonly string[],
	notes: Notes
): Range | undefined {
	const open = tokens[0]?.kind === 'from';
	const [head, last] = [tokens[open ? 1 : 0], tokens.at(-1)!];
	if (head?.kind === 'to') {
		notes.problem(head.how === 'dash' ? 'dash-before-number' : 'amount-unclear', head, last);
		return undefined;
	}
	const first = written(tokens, open ? 1 : 0);
	const to = first && tokens[first.next];
	const second = first && to?.kind === 'to' ? written(tokens, first.next + 1) : undefined;
	let next = second?.next ?? first?.next ?? 0;
	const more = tokens[next]?.kind === 'more';
	if (more) next++;
	if (!first || next < tokens.length || (second && more) || (open && more)) {
		notes.problem('amount-unclear', tokens[0]!, last);
		return undefined;
	}
	const end = second?.value;
	// One unit serves both ends: printed after the band, or, for euros, before it.
	const unit = (value: Written, other?: Written) => value.unit ?? other?.unit ?? fallback;
	const minUnit = unit(first.value, end);
	const maxUnit = end && (end.unit ?? (first.value.unit === 'euro' ? 'euro' : first.value.unit ? undefined : fallback));
	for (const [value, has] of [[first.value, minUnit] as const, ...(end ? [[end, maxUnit] as const] : [])]) {
		if (has !== undefined) continue;
		const repairs = likely.map((word) => (word === '€' ? `€ ${value.number.text}` : `${value.number.text} ${word}`));
		// For a band one unit is offered for both ends, behind the second.
		if (end === undefined || value === end) notes.problem('unit-missing', value.number, value.number, repairs);
	}
	if (minUnit === undefined || (end && maxUnit === undefined)) return undefined;
	if (first.value.unit === undefined && end?.unit === undefined) notes.flag('unit-from-context', first.value.number);
	const min = amountOf(first.value, minUnit, notes);
	const max = end && amountOf(end, maxUnit!, notes);
	if (!min || (end && !max)) return undefined;
	if (to?.kind === 'to' && to.how === 'tot') notes.flag('tot', to);
	if (max && (compareAmounts(min, max) ?? 0) > 0) {
		notes.problem('band-falls', first.value.number, end.number);
		return undefined;
	}
	if (max) return { min, max };
	return open || more ? { min } : { min, max: min };
}
