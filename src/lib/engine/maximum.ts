/**
 * The maximum in its readings: phases in the order of the code, grounds of a phase in every combination that the
 * law leaves open. Readings that end in the same figure are one figure.
 */
import type { Adjustment, FixedTerm, LifeTerm, Phase, Term } from '../model';
import { add, compare, equal, format, inMonths, multiply, parseExact, subtract, type Fraction } from './fraction';

export interface Reading {
	months: Fraction;
	life: boolean;
}

const same = (a: Reading, b: Reading) => a.life === b.life && equal(a.months, b.months);

export function distinct(readings: readonly Reading[]): Reading[] {
	if (readings.length === 1) return [readings[0]!];
	const unique: Reading[] = [];
	for (const reading of readings) if (!unique.some((other) => same(other, reading))) unique.push(reading);
	return unique.sort((a, b) => Number(a.life) - Number(b.life) || compare(a.months, b.months));
}

const fixedOrLife = ({ life, months }: Reading): FixedTerm | LifeTerm => ({
	kind: life ? 'life' : 'term',
	months: format(months)
});

export function termOf(readings: readonly Reading[]): Term {
	if (readings.length === 1) return fixedOrLife(readings[0]!);
	return { kind: 'undetermined', readings: readings.map(fixedOrLife) };
}

/** Applies one ground to one reading. Life takes in every raise; a reduction names the term that replaces life. */
export function applyGround(reading: Reading, { effect }: Adjustment): Reading {
	switch (effect.kind) {
		case 'replace':
			return { life: effect.life ?? false, months: inMonths(effect.term) };
		case 'add':
			return reading.life ? reading : { life: false, months: add(reading.months, inMonths(effect.term)) };
		case 'multiply':
			if (reading.life) return effect.life ? { life: false, months: inMonths(effect.life) } : reading;
			return { life: false, months: multiply(reading.months, parseExact(effect.factor)) };
	}
}

function combineGrounds(start: Reading, grounds: readonly Adjustment[], how: Phase['combinations'][number]): Reading {
	const replaces = grounds.filter((ground) => ground.effect.kind === 'replace');
	const rest = grounds.filter((ground) => ground.effect.kind !== 'replace');
	const base = replaces.reduce(applyGround, start);
	if (base.life || how === 'compounding') return rest.reduce(applyGround, base);
	const singles = rest.map((ground) => applyGround(base, ground));
	if (how === 'additive') {
		const months = singles.reduce((sum, single) => add(sum, subtract(single.months, base.months)), base.months);
		return { life: false, months };
	}
	// "Once": a replaced figure already is the one raise; else the largest single raise counts.
	if (replaces.length > 0 || singles.length === 0) return base;
	return singles.reduce((top, single) => (compare(single.months, top.months) > 0 ? single : top));
}

/** All readings of one phase over all readings so far; `open` grounds are read with and without. */
export function applyPhase(
	readings: readonly Reading[],
	grounds: readonly Adjustment[],
	phase: Phase | undefined
): Reading[] {
	if (grounds.length === 0) return [...readings];
	// One settled ground, as in most cases, has nothing to be combined with.
	if (grounds.length === 1 && grounds[0]!.open === undefined) {
		return distinct(readings.map((reading) => applyGround(reading, grounds[0]!)));
	}
	const certain = grounds.filter((ground) => ground.open === undefined);
	const open = grounds.filter((ground) => ground.open !== undefined);
	const results: Reading[] = [];
	for (let chosen = 0; chosen < 1 << open.length; chosen++) {
		const taken = [...certain, ...open.filter((_, at) => (chosen >> at) & 1)];
		const ways = taken.length > 1 && phase ? phase.combinations : (['compounding'] as const);
		for (const reading of readings) for (const way of ways) results.push(combineGrounds(reading, taken, way));
	}
	return distinct(results);
}
