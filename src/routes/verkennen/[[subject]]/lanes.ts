/** Terms of custody on one axis that starts at zero. Other kinds of punishment are named and never drawn. */
import { exact } from '$lib/engine';
import { isNone, orList, rangeWords, sanctionWords, termPhrase } from '$lib/explain';
import type { Language, Outcome, Range, Sanction, State, Term } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { LanesView, LaneView } from '$lib/ui/views/explorer';

const toNumber = ({ n, d }: { n: number; d: number }) => n / d;
const months = (text: string) => toNumber(exact.parseExact(text));

interface Span {
	from: number;
	to: number;
	openTo?: number;
}

function lawSpan(term: Term): Span {
	const all = (term.kind === 'undetermined' ? term.readings : [term]).map((reading) => months(reading.months));
	const low = Math.min(...all);
	const high = Math.max(...all);
	return high > low ? { from: 0, to: low, openTo: high } : { from: 0, to: high };
}

function custodyOf(outcome: Outcome): Sanction | undefined {
	return outcome.kind === 'sanction' && outcome.sanction.custody ? outcome.sanction : undefined;
}

/** A band runs from its lower to its upper end; a single figure is a bar from zero, like the law's. */
function rangeSpan({ min, max }: Range): Span {
	const low = toNumber(exact.inMonths(min));
	const high = max ? toNumber(exact.inMonths(max)) : low;
	return high > low ? { from: low, to: high } : { from: 0, to: high };
}

/** The step of the axis in months, so that four to eight ticks fit. */
function stepFor(top: number): number {
	return [1, 2, 3, 6, 12, 24, 36, 60, 120].find((step) => top / step <= 6) ?? 120;
}

function axis(top: number) {
	const step = stepFor(top);
	const end = Math.max(step, Math.ceil(top / step) * step);
	const years = step >= 12;
	const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, at) => ({
		at: ((at * step) / end) * 100,
		label: at === 0 ? '0' : String(years ? (at * step) / 12 : at * step)
	}));
	return { end, ticks, title: years ? m.explorer_lanes_years() : m.explorer_lanes_months() };
}

function guidelineWords(outcome: Outcome, lang: Language): string {
	switch (outcome.kind) {
		case 'sanction':
			return outcome.sanction.custody ? rangeWords(outcome.sanction.custody, lang) : m.explorer_lane_other_kind();
		case 'alternatives':
			return orList(
				outcome.options.map(({ sanction }) => sanctionWords(sanction, lang)),
				lang
			);
		case 'bespoke':
			return m.explorer_bespoke();
		case 'untranscribed':
			return m.explorer_lane_untranscribed();
		case 'undetermined':
			return m.explorer_undetermined();
	}
}

export function presentLanes(state: State, lang: Language): LanesView | null {
	const { maximum, start } = state;
	// Without any custody there is nothing to draw; the maximum says so in words.
	if (!maximum || isNone(maximum)) return null;
	const law = lawSpan(maximum.term);
	const sanction = start && custodyOf(start.outcome);
	const guideline = sanction?.custody && rangeSpan(sanction.custody);
	const { end, ticks, title } = axis(Math.max(law.openTo ?? law.to, guideline?.to ?? 0));
	const percent = (span: Span) => ({
		from: (span.from / end) * 100,
		to: (span.to / end) * 100,
		...(span.openTo !== undefined && { openTo: (span.openTo / end) * 100 })
	});
	const lanes: LaneView[] = [
		{ voice: 'law', label: m.explorer_maximum(), words: termPhrase(maximum.term, lang), bar: percent(law) },
		{
			voice: 'guideline',
			label: m.explorer_start(),
			words: start ? guidelineWords(start.outcome, lang) : m.explorer_lane_no_start(),
			bar: guideline && percent(guideline)
		}
	];
	return { title, ticks, lanes };
}
