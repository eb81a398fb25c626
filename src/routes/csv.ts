/** Tables for a spreadsheet. */
import type { Language } from '$lib/model';

/** A field that a spreadsheet would read as a formula is marked as text. */
const field = (value: string): string =>
	`"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** With a mark of its encoding, and the separator that spreadsheets of the language expect. */
export function csvOf<Name extends string>(
	names: readonly Name[],
	lines: readonly Readonly<Record<Name, string>>[],
	lang: Language
): string {
	const separator = lang === 'nl' ? ';' : ',';
	const rows = [names.map(field), ...lines.map((line) => names.map((name) => field(line[name])))];
	return `\uFEFF${rows.map((row) => row.join(separator)).join('\r\n')}\r\n`;
}
