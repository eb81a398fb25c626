/** Without signs that a terminal would obey: a name in a file may hold any. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, '?');

/** A defect of the theme. Its message names the file, and on each line one complaint with the way to mend it. */
export class InvalidTheme extends Error {
	override name = 'InvalidTheme';
	constructor(
		readonly file: string,
		readonly complaints: readonly string[]
	) {
		super(`The theme ${file} cannot be used:\n${complaints.map((line) => `  ${plain(line)}`).join('\n')}`);
	}
}

/** What a file holds, for a message: short, on one line, and without signs that a terminal would obey. */
export function shown(value: unknown): string {
	// JSON.stringify has no words for what is no JSON.
	const text = (JSON.stringify(value) as string | undefined) ?? 'nothing';
	const safe = plain(text);
	return safe.length > 80 ? `${safe.slice(0, 77)}...` : safe;
}
