/** Compares amounts exactly, and only where a unit goes into the other without a convention about months and days. */
import { both, type Amount, type Text } from '../model';

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

const dutch: Readonly<Record<Amount['unit'], { one: string; more: string }>> = {
	day: { one: 'dag', more: 'dagen' },
	week: { one: 'week', more: 'weken' },
	month: { one: 'maand', more: 'maanden' },
	year: { one: 'jaar', more: 'jaar' },
	hour: { one: 'uur', more: 'uur' },
	euro: { one: 'euro', more: 'euro' }
};

/** In English with the unit as it stands in the file. */
export const formatAmount = ({ amount, unit }: Amount): Text =>
	both(`${amount} ${dutch[unit][String(amount) === '1' ? 'one' : 'more']}`, `${amount} ${unit}`);
