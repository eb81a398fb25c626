/** A draft held against the law and laid beside the guideline: everything that a page says about it. */
import { beside } from '$lib/engine/beside';
import { judge } from '$lib/engine/judge';
import type { Legality, ProposedSanction } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { proposedOf, type Draft } from './draft';
import { choicesOf, type OwnView } from './view';

export interface Judged {
	proposed: ProposedSanction;
	legality: Legality;
	/** One sentence: within the law or not, and how it lies beside the guideline. */
	comparison: string;
	/** What was left out of the comparison. */
	notes: string[];
}

const places = {
	equal: m.own_beside_equal,
	lighter: m.own_beside_lighter,
	heavier: m.own_beside_heavier,
	within: m.own_beside_within,
	between: m.own_beside_between,
	mixed: m.own_beside_mixed,
	'other-kind': m.own_beside_other_kind,
	category: m.own_beside_category
};

const unknown = {
	untranscribed: m.own_beside_untranscribed,
	bespoke: m.own_beside_bespoke,
	undetermined: m.own_beside_undetermined
};

const laws = {
	true: m.own_compare_lawful,
	false: m.own_compare_unlawful,
	undecided: m.own_compare_undecided
};

function guidelineWords(
	proposed: ProposedSanction,
	start: OwnView['start']
): Pick<Judged, 'notes'> & { words: string } {
	if (!start) return { words: m.own_beside_none(), notes: [] };
	const found = beside(proposed, start);
	if (found.kind === 'unknown') return { words: unknown[found.why](), notes: [] };
	const notes = [...(found.sameKind ? [m.own_same_kind()] : []), ...(found.drivingBan ? [m.own_driving_ban()] : [])];
	return { words: places[found.place](), notes };
}

/** Nothing while something is still open: half a sentence is neither lawful nor lighter. */
export function judgeDraft(draft: Draft, { bounds, start }: OwnView): Judged | null {
	const proposed = proposedOf(draft, choicesOf(bounds));
	if (!proposed) return null;
	const legality = judge(bounds, proposed);
	const { words, notes } = guidelineWords(proposed, start);
	return { proposed, legality, comparison: laws[`${legality.lawful}`]({ guideline: words }), notes };
}
