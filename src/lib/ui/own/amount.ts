/** Amounts as controls move and read them. The slider is the same in every case, so that no case suggests an amount. */
import type { Unit } from '$lib/model';
import { most } from './draft';

/** What a press on minus or plus moves. */
export const steps: Record<Unit, number> = { day: 1, week: 1, month: 1, year: 1, hour: 10, euro: 50 };

/** Where the slider ends; the field goes further. Euros have no end that means anything, so they have no slider. */
export const tops: Record<Unit, number | undefined> = {
	day: 60,
	week: 52,
	month: 60,
	year: 30,
	hour: 300,
	euro: undefined
};

/** A whole number of what stands in a field, or nothing. Zero is nothing chosen. */
export function parseAmount(text: string, unit: Unit): number | null {
	if (!/^\d{1,9}$/.test(text)) return null;
	const amount = Number(text);
	return amount > 0 && amount <= most[unit] ? amount : null;
}

/** Whether what stands in the field can go on: empty, zero or a whole number in reach. */
export function isWhole({ value, validity }: Pick<HTMLInputElement, 'value' | 'validity'>, unit: Unit): boolean {
	if (validity.badInput) return false;
	return value === '' || /^0+$/.test(value) || parseAmount(value, unit) !== null;
}

/** One press further. Off the grid the first press goes to it: from 25 hours up is 30, down is 20. */
export function stepped(amount: number | null, by: number, unit: Unit): number | null {
	const size = Math.abs(by);
	const next = by > 0 ? Math.floor((amount ?? 0) / size) + 1 : Math.ceil((amount ?? 0) / size) - 1;
	const bounded = Math.min(Math.max(next * size, 0), most[unit]);
	return bounded === 0 ? null : bounded;
}
