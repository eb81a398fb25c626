/** An answer that somebody looks for, figure by figure, and the smallest changes of a case that lead there. */
import type { MaximumState, Outcome, Scenario } from '../../model';
import { compare, parseExact } from '../fraction';
import { components, sanctionsOf, type Component } from '../outcome';
import type { Diagram } from './build';
import type { Figures, StartFigure } from './figures';
import { nearest, type Nearest } from './nearest';
import { product, project } from './product';

/** What is not named may be anything. Null stands for none: no offence, no bar that is asked, no start. */
export interface Target {
	offence?: string | null | undefined;
	communityServiceBar?: 'barred' | 'not-barred' | 'undecided' | null | undefined;
	/** Bounds in months, inclusive; life lies above every term. Where the law leaves readings, all of them must fit. */
	maximum?: { atLeast?: string | undefined; atMost?: string | undefined } | undefined;
	/** Every possibility of the start must have these kinds of sanction, and must lack those. */
	startingPoint?: StartTarget | null | undefined;
}

export interface StartTarget {
	kind?: Outcome['kind'] | undefined;
	includes?: readonly Component[] | undefined;
	excludes?: readonly Component[] | undefined;
}

export { components as startComponents };

function fits({ term }: MaximumState, { atLeast, atMost }: NonNullable<Target['maximum']>): boolean {
	const readings = term.kind === 'undetermined' ? term.readings : [term];
	return readings.every(({ kind, months }) => {
		if (kind === 'life') return atMost === undefined;
		const own = parseExact(months);
		const high = atLeast === undefined || compare(own, parseExact(atLeast)) >= 0;
		return high && (atMost === undefined || compare(own, parseExact(atMost)) <= 0);
	});
}

function starts({ outcome }: StartFigure, { kind, includes = [], excludes = [] }: StartTarget): boolean {
	if (kind !== undefined && outcome.kind !== kind) return false;
	if (includes.length + excludes.length === 0) return true;
	const sanctions = sanctionsOf(outcome);
	return (
		sanctions.length > 0 &&
		sanctions.every((sanction) => includes.every((part) => sanction[part]) && !excludes.some((part) => sanction[part]))
	);
}

/** Whether each case has the answer that is looked for. */
export function reaches(figures: Figures, target: Target): Diagram<boolean> {
	const { offence, maximum, communityServiceBar, startingPoint } = target;
	const tests: Diagram<boolean>[] = [];
	if (offence !== undefined) tests.push(project(figures.offence, (charge) => (charge.offence ?? null) === offence));
	if (communityServiceBar !== undefined) {
		// Where nothing is charged there is no bar either, and that is another answer than a minor offence.
		const bars = project(figures.bar, (status) => status === communityServiceBar);
		const charged = project(figures.offence, (charge) => charge.offence !== undefined);
		tests.push(product(bars, charged, (bar, any) => bar && any));
	}
	if (maximum) tests.push(project(figures.maximum, (state) => state !== null && fits(state, maximum)));
	if (startingPoint !== undefined) {
		tests.push(
			project(figures.start, (start) =>
				startingPoint ? start !== null && starts(start, startingPoint) : start === null
			)
		);
	}
	if (tests.length === 0) return project(figures.offence, () => true);
	return tests.reduce((all, one) => product(all, one, (a, b) => a && b));
}

/**
 * The smallest sets of changes that lead from a case to the answer that is looked for.
 * @returns nothing where no valid case has that answer: that is a proof
 */
export function search(figures: Figures, scenario: Scenario, target: Target, limit?: number): Nearest | undefined {
	const assumed = new Set(scenario.assumptions.map(({ factor }) => factor));
	const stated = Object.fromEntries(Object.entries(scenario.facts).filter(([factor]) => !assumed.has(factor)));
	return nearest(reaches(figures, target), stated, (holds) => holds, limit);
}
