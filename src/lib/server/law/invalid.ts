import { formatComplaint, type Complaint } from '../../law';
import { both, type Language, type Text } from '../../model';

/** What is wrong with a rule file. What only shows over a whole table has no line. */
export type LawComplaint = Complaint | { file: string; message: Text };

/**
 * Something that is made from files of the installation and cannot be. Its message holds one line per complaint, with
 * file, line and the way to mend it, in English as the log is.
 */
export class Complained extends Error {
	override name = 'Complained';

	/** @param complaints the same as in the message, one by one and in both languages */
	constructor(
		message: string,
		readonly complaints: readonly LawComplaint[] = []
	) {
		super(message);
	}
}

/** A defect of the rules. */
export class InvalidLaw extends Complained {
	override name = 'InvalidLaw';
}

/** As one line: where, and what is wrong. */
export const complaintLine = (complaint: LawComplaint, lang: Language = 'en'): string => {
	if ('line' in complaint) return formatComplaint(complaint, lang);
	const { file, message } = complaint;
	return file === '' ? message[lang] : `${file}: ${message[lang]}`;
};

/** What an error says is wrong, one by one. Words of other parts, or of the disk, are English whatever the page is. */
export function complaintsIn(error: Error): readonly LawComplaint[] {
	if (error instanceof Complained && error.complaints.length > 0) return error.complaints;
	const lines = error.message.split('\n').map((line) => line.trim());
	return lines
		.filter((line) => line !== '')
		.map((line) => ({ file: '', message: both(`in het Engels: ${line}`, line) }));
}
