/** A defect of the rules. Its message holds one line per complaint, with file, line and the way to mend it. */
export class InvalidLaw extends Error {
	override name = 'InvalidLaw';
}
