/** What a case can still become while facts are open: in sentences, never as a search towards an outcome. */
import { diagram, editionSetAt, remaining, type Remaining } from '$lib/engine';
import { capital, numberWords, offenceWords, outcomeWords } from '$lib/explain';
import type { Box, Corpus, Language, Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { maximumTitle } from '$lib/ui/views/amounts';
import type { RemainingView } from '$lib/ui/views/explorer';
import { settled, type CaseState } from './address';

/** More than this is a list that nobody reads. */
const shown = 6;

function listed(label: string, all: readonly string[]): RemainingView['lines'] {
	const items = [...new Set(all)];
	if (items.length === 0) return [];
	const rest = items.length - shown;
	// One more takes no more room than the words that would stand for it.
	if (rest <= 1) return [{ label, items }];
	return [{ label, items: items.slice(0, shown), more: m.explorer_more({ count: rest }) }];
}

function maximumLine({ maximum }: Remaining, lang: Language): RemainingView['lines'] {
	if (!maximum) return [];
	const [low, high] = [maximum.lowest, maximum.highest].map((one) => maximumTitle(one, lang));
	const words = low === high ? low! : m.explorer_from_to({ low: low!, high: high! });
	return [{ label: m.explorer_maximum(), items: [capital(words)] }];
}

function barLine({ bars }: Remaining): RemainingView['lines'] {
	if (bars.length === 0) return [];
	const only = bars.length === 1 ? bars[0] : undefined;
	const words =
		only === 'barred' ? m.explorer_bar_all() : only === 'not-barred' ? m.explorer_bar_none() : m.explorer_bar_depends();
	return [{ label: m.explorer_bar(), items: [words] }];
}

/** The question after which the fewest answers are left, of those that every remaining case asks. */
function mattersMost(subject: Subject, figures: diagram.Figures, box: Box, lang: Language): RemainingView['matters'] {
	const [first] = diagram.weigh(figures, box);
	const factor = subject.factors.find(({ id }) => id === first?.factor);
	return factor && { label: factor.question[lang], href: `#vraag-${factor.id}` };
}

export function presentRemaining(
	corpus: Corpus,
	subject: Subject,
	state: CaseState,
	lang: Language
): RemainingView | undefined {
	const selected = editionSetAt(corpus, subject.id, state.date);
	if (!selected.ok) return undefined;
	const answers = settled(subject, state.answers);
	const found = remaining(selected.set, answers);
	if (!found || found.cases < 2) return undefined;
	const figures = diagram.figures(selected.set);
	const box = diagram.boxOf(answers);
	const starts = found.starts.map(({ outcome }) => capital(outcomeWords(outcome, lang)));
	return {
		cases: m.explorer_cases({ count: found.cases }),
		all: m.explorer_cases_all({ count: numberWords(diagram.count(figures.offence, box), lang) }),
		lines: [
			...listed(
				m.explorer_offences(),
				found.offences.map((offence) => capital(offenceWords(offence, lang)))
			),
			...maximumLine(found, lang),
			...barLine(found),
			...listed(m.explorer_start(), starts)
		],
		matters: mattersMost(subject, figures, box, lang)
	};
}
