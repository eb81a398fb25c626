/** A defect of a rule file: where it stands, what is wrong, and how to mend it. */
import type { Language, Text } from '../model';

export type Path = readonly (string | number)[];

export interface Complaint {
	file: string;
	line: number;
	column: number;
	/** `offences[3].maximum`; empty for the file as a whole. */
	path: string;
	/** Continues the path as a sentence: "is missing: write ...". */
	message: Text;
}

export function formatPath(path: Path): string {
	return path.reduce<string>((text, segment) => {
		if (typeof segment === 'number') return `${text}[${segment}]`;
		if (!/^[\w@-]+$/.test(segment)) return `${text}[${JSON.stringify(segment)}]`;
		return text === '' ? segment : `${text}.${segment}`;
	}, '');
}

const wholeFile: Text = { nl: 'dit bestand', en: 'this file' };

/** `seeds/law/x.yaml:12:5 offences[3].maximum: is missing ...`, which editors turn into a link. */
export function formatComplaint({ file, line, column, path, message }: Complaint, lang: Language = 'en'): string {
	return `${file}:${line}:${column} ${path === '' ? wholeFile[lang] : path}: ${message[lang]}`;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In reading order, each complaint once. */
export function inOrder(complaints: readonly Complaint[]): Complaint[] {
	const unique = new Map(complaints.map((complaint) => [formatComplaint(complaint), complaint]));
	return [...unique.values()].sort(
		(a, b) => byText(a.file, b.file) || a.line - b.line || a.column - b.column || byText(a.path, b.path)
	);
}
