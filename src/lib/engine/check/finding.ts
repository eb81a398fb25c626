/** What a check found: always with a witness, so that a person can open the case and see it. */
import type { Answers, Box, EditionSet, Fact, Text } from '../../model';
import type { Diagram } from '../diagram/build';
import { count, valuesIn } from '../diagram/count';
import { nearest } from '../diagram/nearest';

export interface Finding {
	check: string;
	edition: string;
	message: Text;
	/** A scenario that shows it; absent where no scenario exists, as for a rule that is never reached. */
	witness?: Answers | undefined;
	/** What has to be stated of the witness, as little as can be: all else follows from defaults. */
	stated?: readonly Fact[] | undefined;
}

export interface CheckResult {
	check: string;
	/** One sentence that a lawyer can read. */
	says: string;
	edition: string;
	/** How many cases the sentence was held against, exactly: the whole space, where a diagram answers. */
	scenarios: bigint;
	findings: Finding[];
	/** Exceptions that the law itself makes and that were seen in so many cases; they are no findings. */
	acknowledged: { id: string; cases: bigint }[];
}

/** More witnesses than these add nothing: the first ones are enough to mend the rules. */
export const mostFindings = 5;

/** A result under way. */
export class Collector implements CheckResult {
	readonly edition: string;
	readonly findings: Finding[] = [];
	readonly acknowledged: CheckResult['acknowledged'] = [];
	readonly check: string;
	readonly says: string;
	scenarios = 0n;

	constructor(set: EditionSet, check: string, says: string) {
		this.edition = set.statute.id;
		this.check = check;
		this.says = says;
	}

	find(message: Text, witness?: Answers, stated?: readonly Fact[]): void {
		if (this.findings.length >= mostFindings) return;
		this.findings.push({ check: this.check, edition: this.edition, message, witness, stated });
	}

	/** Holds every case of a diagram against a test; the witness is the case with the fewest facts that stand out. */
	over<T>(diagram: Diagram<T>, test: (value: T) => Text | undefined, box: Box = {}): this {
		this.scenarios += count(diagram, box);
		for (const value of valuesIn(diagram, box)) {
			const message = test(value);
			if (message === undefined || this.findings.length >= mostFindings) continue;
			const found = nearest(diagram, {}, (other) => other === value, 1, box);
			if (found) this.find(message, found.ways[0]!.facts, found.ways[0]!.changes);
		}
		return this;
	}

	/** Holds cases one by one against a test. */
	each(cases: Iterable<Answers>, test: (facts: Answers) => Text | undefined): this {
		for (const facts of cases) {
			this.scenarios++;
			const message = test(facts);
			if (message !== undefined) this.find(message, facts);
		}
		return this;
	}
}
