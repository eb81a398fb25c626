/** What somebody would impose, as a lane: only custody lies on the axis of time, other kinds are named. */
import { inMonths } from '$lib/engine/fraction';
import { monthsWords } from '$lib/explain/amounts';
import { capital } from '$lib/explain/words';
import type { Unit } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { LaneView } from '../views/explorer';
import { inForce, isAllConditional, missing, partOf, proposedOf, type Choice, type Draft, type Part } from './draft';
import type { Quantity } from './draft';
import { kindsWords, partWords, quantityWords, sentenceWords } from './words';

function months({ amount, unit }: Quantity): number {
	const { n, d } = inMonths({ amount: amount ?? 0, unit: unit as Unit });
	return n / d;
}

function spanOf(part: Part): NonNullable<LaneView['span']> {
	if (part.unit === 'life') return { from: 0, to: 0, endless: true };
	const to = months(part);
	return { from: 0, to, conditional: part.conditional ? Math.min(months(part.conditional), to) : undefined };
}

/** Years and months, since the axis counts in them: short enough to stand on a line. */
function lineWords(part: Part): string {
	if (part.unit !== 'month') return quantityWords(part);
	return monthsWords(String(part.amount), getLocale());
}

function conditionalWords({ conditional, ...whole }: Part): string | undefined {
	if (!conditional || whole.unit === 'life') return undefined;
	if (isAllConditional({ conditional, ...whole })) return m.own_lane_all();
	return m.own_lane_part({ part: quantityWords(conditional) });
}

const isCustody = (choice: Choice) => choice !== 'none' && choice !== 'fine' && choice !== 'service';

/** Null while nothing is chosen that exists here: the lane then invites. */
export function ownLane(draft: Draft, choices: readonly Choice[]): LaneView | null {
	const chosen = inForce(draft, choices);
	if (chosen.length === 0) return null;
	const lane = { voice: 'you' as const, label: m.own_lane(), words: sentenceWords(draft, choices).slice(0, -1) };
	const custody = chosen.find(isCustody) as Exclude<Choice, 'none'> | undefined;
	const others = chosen.filter((choice) => choice !== custody);
	const part = custody && partOf(draft, custody);
	if (!part) {
		const whole = proposedOf(draft, choices) && others[0] !== 'none';
		return { ...lane, drawn: whole ? m.own_lane_off({ words: lane.words }) : lane.words };
	}
	const off = others.length > 0 ? m.own_lane_off({ words: kindsWords(draft, others) }) : undefined;
	if (missing(part)) return { ...lane, drawn: capital(partWords(custody, part)), below: off ? [off] : [] };
	const below = [conditionalWords(part), off].filter((line) => line !== undefined);
	return { ...lane, drawn: capital(lineWords(part)), span: spanOf(part), below };
}
