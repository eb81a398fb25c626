/** The ceiling of art. 10: a fixed term ends at the ceiling, or at the lifted one where a ground may take it there. */
import type { Ceiling } from '../model';
import { compare, inMonths, smallest } from './fraction';
import { distinct, type Reading } from './maximum';

export type Lift = 'none' | 'lifted' | 'open';

/** `open`: it is not settled whether a lifting ground took the term over the ceiling; both figures are read. */
export function applyCeiling(readings: readonly Reading[], ceiling: Ceiling, lift: Lift): Reading[] {
	const low = inMonths(ceiling.term);
	const high = ceiling.lifted ? inMonths(ceiling.lifted) : low;
	return distinct(
		readings.flatMap((reading) => {
			if (reading.life) return [reading];
			const lowered = { life: false, months: smallest(reading.months, low) };
			const lifted = { life: false, months: smallest(reading.months, high) };
			return lift === 'none' ? [lowered] : lift === 'lifted' ? [lifted] : [lowered, lifted];
		})
	);
}

export function exceeds(readings: readonly Reading[], ceiling: Ceiling): boolean {
	const low = inMonths(ceiling.term);
	return readings.some((reading) => !reading.life && compare(reading.months, low) > 0);
}
