/**
 * A start with the readings that a guideline leaves open: percentages that all run over the start value and are added
 * up, or that follow one another. Alone they coincide; together they may not, and then neither is ours to choose.
 */
import type { Outcome, PolicyEffect, PolicyRow, Sanction, Text } from '../model';
import { applyEffect, sanctionsOf, type OpenReading } from './outcome';

const openText: Text = {
	nl: 'De richtlijn zegt niet hoe deze verhogingen en verlagingen samen uitpakken. Daarom staan alle uitkomsten er.',
	en: 'The guideline does not say how these increases and reductions combine. So all outcomes are shown.'
};

const bases: readonly OpenReading[] = ['start', 'subtotal'];

/** Where the base of an effect is left open, the readings part; everywhere else they go the same way. */
export class Readings {
	private readonly start: Outcome;
	private outcomes: readonly Outcome[];
	/** The outcome, until something is applied again: each step asks for it before and after. */
	private known: Outcome | undefined;

	constructor(start: Outcome) {
		this.start = start;
		this.outcomes = [start];
	}

	apply(effect: PolicyEffect, count: number, rows: readonly PolicyRow[]): void {
		if (effect.kind === 'multiply' && effect.base === 'open' && this.outcomes.length === 1) {
			this.outcomes = bases.map(() => this.outcomes[0]!);
		}
		this.known = undefined;
		this.outcomes = this.outcomes.map((outcome, at) =>
			applyEffect(outcome, this.start, effect, count, rows, bases[at])
		);
	}

	/** Every figure is from now on a demand in court. */
	demand(): void {
		this.known = undefined;
		this.outcomes = this.outcomes.map(demanded);
	}

	/** The one outcome where all readings agree, else undetermined with each of them. */
	get outcome(): Outcome {
		return (this.known ??= this.agreed());
	}

	private agreed(): Outcome {
		const [first, ...others] = this.outcomes;
		if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first!;
		const readings = new Map<string, Sanction>();
		for (const sanction of this.outcomes.flatMap(sanctionsOf)) readings.set(JSON.stringify(sanction), sanction);
		return { kind: 'undetermined', text: openText, readings: [...readings.values()] };
	}
}

function demanded(outcome: Outcome): Outcome {
	switch (outcome.kind) {
		case 'sanction':
			return { ...outcome, demand: true };
		case 'alternatives':
			return { ...outcome, options: outcome.options.map((option) => ({ ...option, demand: true })) };
		case 'bespoke':
		case 'untranscribed':
		case 'undetermined':
			return outcome;
	}
}
