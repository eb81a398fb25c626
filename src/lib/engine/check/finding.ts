/** What a check found: always with a witness, so that a person can open the case and see it. */
import type { Answers } from '../../model';

export interface Finding {
	check: string;
	edition: string;
	message: string;
	/** A scenario that shows it; absent where no scenario exists, as for a rule that is never reached. */
	witness?: Answers | undefined;
}

export interface CheckResult {
	check: string;
	/** One sentence that a lawyer can read. */
	says: string;
	edition: string;
	/** Scenarios looked at, exactly. */
	scenarios: number;
	findings: Finding[];
}

/** More witnesses than these add nothing: the first ones are enough to mend the rules. */
export const mostFindings = 5;
