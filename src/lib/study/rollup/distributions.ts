/** From counts by name back to what a distribution is told from. */
import { emptyTally, type SentenceTally } from '../analysis/sentences';
import { lengthUnits, sentenceKinds, type LengthKind } from '../analysis/outcome';
import type { Counts } from './counts';

/** @param counts of one experiment or question, see `countsUnder` */
export function tallyFrom(counts: Counts): SentenceTally {
	const tally = emptyTally();
	tally.answers = counts.answered ?? 0;
	for (const kind of sentenceKinds) tally.kinds[kind] = counts[kind] ?? 0;
	for (const [name, count] of Object.entries(counts)) {
		const [kind, length] = name.split('=');
		if (length === undefined || count === 0 || !(kind! in lengthUnits)) continue;
		tally.lengths[kind as LengthKind][length] = count;
	}
	return tally;
}
