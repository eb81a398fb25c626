/** Arithmetic on a guideline's start: components keep their kind, figures stay exact, gaps stay gaps. */
import type { Amount, Cell, Outcome, PolicyEffect, PolicyRow, Range, Rounding, Sanction } from '../model';
import {
	add,
	compare,
	floor,
	format,
	fraction,
	inMonths,
	multiply,
	one,
	parseExact,
	subtract,
	zero,
	type Fraction
} from './fraction';

export const components = ['custody', 'conditionalCustody', 'communityService', 'fine', 'drivingBan'] as const;
export type Component = (typeof components)[number];

export function outcomeOf(cell: Cell, rows: readonly PolicyRow[]): Outcome {
	if (cell.kind === 'absent') return { kind: 'undetermined', text: cell.text, readings: [] };
	if (cell.kind !== 'possible') return cell;
	const readings = cell.rows.flatMap((id) => {
		const row = rows.find((candidate) => candidate.id === id);
		const outcome = row && outcomeOf(row.cell, rows);
		if (outcome?.kind === 'sanction') return [outcome.sanction];
		return outcome?.kind === 'alternatives' ? outcome.options.map((option) => option.sanction) : [];
	});
	return { kind: 'undetermined', text: cell.text, readings };
}

/** Applies a change to every sanction in an outcome; outcomes without figures pass unchanged. */
export function mapSanctions(outcome: Outcome, change: (sanction: Sanction, at: number) => Sanction): Outcome {
	switch (outcome.kind) {
		case 'sanction':
			return { ...outcome, sanction: change(outcome.sanction, 0) };
		case 'alternatives':
			return {
				kind: 'alternatives',
				options: outcome.options.map((option, at) => ({ ...option, sanction: change(option.sanction, at) }))
			};
		case 'undetermined':
			return { ...outcome, readings: outcome.readings.map(change) };
		case 'bespoke':
		case 'untranscribed':
			return outcome;
	}
}

export const sanctionsOf = (outcome: Outcome): readonly Sanction[] =>
	outcome.kind === 'sanction'
		? [outcome.sanction]
		: outcome.kind === 'alternatives'
			? outcome.options.map((option) => option.sanction)
			: outcome.kind === 'undetermined'
				? outcome.readings
				: [];

const exactly = ({ amount, unit }: Amount): Amount => ({ amount: format(parseExact(amount)), unit });

/**
 * With every amount as exact text, to compare by: a table prints 375 where a step that was worked out says "375", and
 * that is one figure.
 */
export const written = (outcome: Outcome): Outcome =>
	mapSanctions(outcome, (sanction) => {
		const exact: Sanction = { ...sanction };
		for (const component of components) {
			const range = sanction[component];
			if (range) exact[component] = { min: exactly(range.min), max: range.max && exactly(range.max) };
		}
		return exact;
	});

type Change = (value: Fraction, start: Fraction) => Fraction;

const isDuration = (amount: Amount) => amount.unit !== 'hour' && amount.unit !== 'euro';

/** Changes one amount in its own unit, or in months where the change is itself a term. */
function changeAmount(amount: Amount, start: Amount | undefined, change: Change, inMonthsToo: boolean): Amount {
	// An earlier step may have left a sum in months over a start in years: shares of the two meet in months.
	const months = isDuration(amount) && (inMonthsToo || (start !== undefined && start.unit !== amount.unit));
	const unit = months ? 'month' : amount.unit;
	const read = (a: Amount) => (months ? inMonths(a) : parseExact(a.amount));
	const value = change(read(amount), start ? read(start) : read(amount));
	return { amount: format(compare(value, zero) < 0 ? zero : value), unit };
}

function changeRange(range: Range, start: Range | undefined, change: Change, months: boolean): Range {
	return {
		min: changeAmount(range.min, start?.min, change, months),
		max: range.max && changeAmount(range.max, start?.max, change, months)
	};
}

const familyOf = (amount: Amount): Component =>
	amount.unit === 'hour' ? 'communityService' : amount.unit === 'euro' ? 'fine' : 'custody';

function scale(sanction: Sanction, start: Sanction | undefined, change: Change, only?: Component): Sanction {
	const changed: Sanction = { ...sanction };
	for (const component of components) {
		const range = sanction[component];
		if (!range || component === 'drivingBan' || (only && component !== only)) continue;
		// A sum of terms in different units is written in months; a share keeps the unit of the source.
		changed[component] = changeRange(range, start?.[component], change, only !== undefined);
	}
	delete changed.asPrinted;
	return changed;
}

/** What an `open` base is read as; every other base is what it says. */
export type OpenReading = 'start' | 'subtotal';

/**
 * One effect on an outcome.
 * @param start the outcome of the row, before any modifier: the base of effects that run over the start value
 * @param count how many offences the level of a `count` effect stands for
 * @param open how a base is read that the source leaves open
 */
export function applyEffect(
	outcome: Outcome,
	start: Outcome,
	effect: PolicyEffect,
	count: number,
	rows: readonly PolicyRow[],
	open: OpenReading = 'start'
): Outcome {
	const starts = sanctionsOf(start);
	const all = (change: Change, only?: Component) =>
		mapSanctions(outcome, (sanction, at) => scale(sanction, starts[at], change, only));
	const share = (portion: Fraction, base: 'subtotal' | 'start') =>
		all((value, first) => add(value, multiply(base === 'start' ? first : value, portion)));
	switch (effect.kind) {
		case 'add': {
			const amount = isDuration(effect.amount) ? inMonths(effect.amount) : parseExact(effect.amount.amount);
			const only = familyOf(effect.amount);
			return all((value) => (effect.sign === 'minus' ? subtract(value, amount) : add(value, amount)), only);
		}
		case 'multiply':
			return share(subtract(parseExact(effect.factor), one), effect.base === 'open' ? open : effect.base);
		case 'count':
			return share(multiply(parseExact(effect.share), fraction(Math.max(0, count - 1))), effect.base);
		case 'atLeast': {
			const amount = isDuration(effect.amount) ? inMonths(effect.amount) : parseExact(effect.amount.amount);
			return all((value) => (compare(value, amount) < 0 ? amount : value), familyOf(effect.amount));
		}
		case 'replace':
			return outcomeOf(effect.cell, rows);
		case 'choice': {
			const raised = share(subtract(parseExact(effect.factor), one), 'subtotal');
			return { kind: 'undetermined', text: effect.text, readings: sanctionsOf(raised) };
		}
		case 'untranscribed':
			if (outcome.kind === 'untranscribed' || outcome.kind === 'bespoke') return outcome;
			return { kind: 'untranscribed', text: effect.text };
		case 'direction':
			return outcome;
	}
}

const fractional = (amount: Amount | undefined) => amount !== undefined && String(amount.amount).includes('/');

export const hasFractions = (outcome: Outcome): boolean =>
	sanctionsOf(outcome).some((sanction) =>
		components.some((component) => fractional(sanction[component]?.min) || fractional(sanction[component]?.max))
	);

/** Rounds figures of the rounding's own kind of unit down to whole units. */
export function round(outcome: Outcome, rounding: Rounding): Outcome {
	if (rounding.kind !== 'down') return outcome;
	const { unit } = rounding;
	// Amounts in other units stand as printed: only what was computed is in the unit of the rounding.
	const down = (amount: Amount): Amount =>
		amount.unit === unit ? { amount: format(floor(parseExact(amount.amount))), unit } : amount;
	return mapSanctions(outcome, (sanction) => {
		const rounded: Sanction = { ...sanction };
		for (const component of components) {
			const range = sanction[component];
			if (range) rounded[component] = { min: down(range.min), max: range.max && down(range.max) };
		}
		return rounded;
	});
}
