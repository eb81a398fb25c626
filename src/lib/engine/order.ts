/**
 * The order of sanctions: componentwise and partial. Prison and community service have no exchange rate,
 * so a sanction that is longer in one and shorter in the other is neither heavier nor lighter.
 */
import type { Amount, Range, Sanction, Term } from '../model';
import { compare as compareFractions, inMonths, parseExact, zero, type Fraction } from './fraction';

export type Ordering = 'equal' | 'lighter' | 'heavier' | 'incomparable';

const rank = { equal: 0, lighter: -1, heavier: 1 } as const;

/** Combines orderings of independent components into the ordering of the whole. */
export function combine(orderings: readonly Ordering[]): Ordering {
	let total: Ordering = 'equal';
	for (const ordering of orderings) {
		if (ordering === 'incomparable') return 'incomparable';
		if (ordering === 'equal') continue;
		if (total !== 'equal' && rank[total] !== rank[ordering]) return 'incomparable';
		total = ordering;
	}
	return total;
}

function byNumber(difference: number): Ordering {
	return difference === 0 ? 'equal' : difference < 0 ? 'lighter' : 'heavier';
}

function value(amount: Amount | undefined): Fraction {
	if (!amount) return zero;
	return amount.unit === 'hour' || amount.unit === 'euro' ? parseExact(amount.amount) : inMonths(amount);
}

/** Bands compare at both ends; an open end is above every closed one. */
export function compareRanges(a: Range | undefined, b: Range | undefined): Ordering {
	const low = byNumber(compareFractions(value(a?.min), value(b?.min)));
	const openA = a !== undefined && a.max === undefined;
	const openB = b !== undefined && b.max === undefined;
	const high =
		openA || openB
			? openA === openB
				? 'equal'
				: openA
					? 'heavier'
					: 'lighter'
			: byNumber(compareFractions(value(a?.max), value(b?.max)));
	return combine([low, high]);
}

/** How `a` stands to `b`. */
export function compareSanctions(a: Sanction, b: Sanction): Ordering {
	return combine([
		compareRanges(a.custody, b.custody),
		compareRanges(a.conditionalCustody, b.conditionalCustody),
		compareRanges(a.communityService, b.communityService),
		compareRanges(a.fine, b.fine),
		compareRanges(a.drivingBan, b.drivingBan),
		byNumber((a.fineCategory ?? 0) - (b.fineCategory ?? 0))
	]);
}

/** Life is above every fixed term; open readings compare only when all of them agree. */
export function compareTerms(a: Term, b: Term): Ordering {
	if (a.kind === 'undetermined' || b.kind === 'undetermined') {
		const as = a.kind === 'undetermined' ? a.readings : [a];
		const bs = b.kind === 'undetermined' ? b.readings : [b];
		const orderings = new Set(as.flatMap((x) => bs.map((y) => compareTerms(x, y))));
		return orderings.size === 1 ? [...orderings][0]! : 'incomparable';
	}
	if (a.kind !== b.kind) return a.kind === 'life' ? 'heavier' : 'lighter';
	return byNumber(compareFractions(parseExact(a.months), parseExact(b.months)));
}
