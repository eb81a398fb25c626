/** Whether a proposed sanction is lawful in one case. */
import type { EditionSet, Legality, ProposedSanction, Scenario } from '../model';
import { boundsOf } from './bounds';
import { evaluate } from './evaluate';
import { judge } from './judge';

/** An empty sanction is guilty without penalty (art. 9a) and lawful. Amounts must be non-negative: the caller checks. */
export const checkSanction = (set: EditionSet, scenario: Scenario, proposed: ProposedSanction): Legality =>
	judge(boundsOf(set, scenario, evaluate(set, scenario)), proposed);
