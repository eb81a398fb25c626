/** What law and guideline say of custody, in months, for lanes on one axis. Other kinds of punishment are named. */
import { exact } from '$lib/engine';
import { capital, isNone, maximumPhrase, outcomeWords, rangeWords, sanctionWords, termPhrase } from '$lib/explain';
import type { Language, MaximumState, Outcome, Range, Sanction, State, Term } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { LanesView, LaneView, Span } from '$lib/ui/views/explorer';

const toNumber = ({ n, d }: { n: number; d: number }) => n / d;
const months = (text: string) => toNumber(exact.parseExact(text));

function lawSpan(term: Term): Span {
	const all = (term.kind === 'undetermined' ? term.readings : [term]).map((reading) => months(reading.months));
	const low = Math.min(...all);
	const high = Math.max(...all);
	return high > low ? { from: 0, to: low, openTo: high } : { from: 0, to: high };
}

const ends = ({ min, max = min }: Range) => [toNumber(exact.inMonths(min)), toNumber(exact.inMonths(max))] as const;

/** A band runs from its lower to its upper end; a single figure is a bar from zero, like the law's. */
function custodySpan({ custody, conditionalCustody }: Sanction): Span | undefined {
	if (!custody && !conditionalCustody) return undefined;
	const [low, high] = custody ? ends(custody) : [0, 0];
	const conditional = conditionalCustody && ends(conditionalCustody)[1];
	return { from: high > low ? low : 0, to: high + (conditional ?? 0), conditional };
}

/** Kinds that have no place on an axis of time, in words; nothing where the sanction has none. */
function otherKinds({ communityService, fine, fineCategory, drivingBan }: Sanction, lang: Language): string[] {
	if (!communityService && !fine && !drivingBan && fineCategory === undefined) return [];
	return [m.own_lane_off({ words: sanctionWords({ communityService, fine, fineCategory, drivingBan }, lang) })];
}

/** A lane before it is known whose it is. */
export type Said = Omit<LaneView, 'voice' | 'label'>;

function sanctionLane(sanction: Sanction, lang: Language): Said {
	const { custody, conditionalCustody } = sanction;
	const words = sanctionWords(sanction, lang);
	const span = custodySpan(sanction);
	if (!span) return { words, drawn: m.own_lane_off({ words }) };
	const conditional = conditionalCustody && sanctionWords({ conditionalCustody }, lang);
	return {
		words,
		drawn: custody ? rangeWords(custody, lang) : conditional,
		span,
		below: [...(custody && conditional ? [conditional] : []), ...otherKinds(sanction, lang)]
	};
}

/** What a point says, of the guideline or of the courts. */
export function outcomeLane(outcome: Outcome, lang: Language): Said {
	switch (outcome.kind) {
		case 'sanction':
			return sanctionLane(outcome.sanction, lang);
		case 'alternatives':
			return { words: outcomeWords(outcome, lang) };
		case 'bespoke':
			return { words: m.explorer_bespoke() };
		case 'untranscribed':
			return { words: outcomeWords(outcome, lang), drawn: m.explorer_lane_untranscribed(), gap: true };
		case 'undetermined':
			return { words: m.explorer_undetermined(), gap: true };
	}
}

/** The highest sentence of the law; without a bar where it allows no custody. */
export const maximumLane = (maximum: MaximumState, lang: Language): Said =>
	isNone(maximum)
		? { words: maximumPhrase(maximum, lang) }
		: { words: termPhrase(maximum.term, lang), span: lawSpan(maximum.term) };

export function presentLanes({ maximum, start }: State, lang: Language): LanesView | null {
	if (!maximum) return null;
	const law = maximumLane(maximum, lang);
	const guideline: Said = start ? outcomeLane(start.outcome, lang) : { words: m.explorer_lane_no_start() };
	return {
		axis: law.span !== undefined,
		lanes: [
			{ voice: 'law', label: m.explorer_maximum(), ...law, words: capital(law.words) },
			{ voice: 'guideline', label: m.explorer_start(), ...guideline, words: capital(guideline.words) }
		]
	};
}
