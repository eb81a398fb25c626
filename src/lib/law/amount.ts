/** Compares amounts exactly, and only where a unit goes into the other without a convention about months and days. */
import type { Amount } from '../model';

const families = {
	day: ['days', 1n],
	week: ['days', 7n],
	month: ['months', 1n],
	year: ['months', 12n],
	hour: ['hours', 1n],
	euro: ['euros', 1n]
} as const satisfies Record<Amount['unit'], readonly [string, bigint]>;

/** Negative, zero or positive; undefined where the units cannot be compared. */
export function compareAmounts(a: Amount, b: Amount): number | undefined {
	const [familyA, sizeA] = families[a.unit];
	const [familyB, sizeB] = families[b.unit];
	if (familyA !== familyB) return undefined;
	const [topA, bottomA] = parts(a.amount);
	const [topB, bottomB] = parts(b.amount);
	const difference = topA * sizeA * bottomB - topB * sizeB * bottomA;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function parts(exact: Amount['amount']): [bigint, bigint] {
	const [top, bottom] = String(exact).split('/');
	return [BigInt(top!), BigInt(bottom ?? '1')];
}

export const formatAmount = ({ amount, unit }: Amount) => `${amount} ${unit}`;
