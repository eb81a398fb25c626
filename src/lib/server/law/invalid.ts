import type { Complaint } from '../../law';

/** A defect of the rules. Its message holds one line per complaint, with file, line and the way to mend it. */
export class InvalidLaw extends Error {
	override name = 'InvalidLaw';

	/** @param complaints the same as in the message, one by one */
	constructor(
		message: string,
		readonly complaints: readonly LawComplaint[] = []
	) {
		super(message);
	}
}

/** What is wrong with a rule file. What only shows over a whole table has no line. */
export type LawComplaint = Complaint | { file: string; message: string };
