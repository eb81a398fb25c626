import { settingsSchema, type SettingName } from '../src/lib/server/settings';

export const BEGIN = '<!-- settings: made by npm run docs:settings -->';
export const END = '<!-- end of settings -->';

function defaultOf(name: SettingName): string {
	const value = settingsSchema.parse({})[name];
	if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'not set';
	return Array.isArray(value) ? 'four Dutch lines' : `\`${value.toString()}\``;
}

/** The table of settings, in the form that Prettier leaves alone. */
export function settingsTable(): string {
	const rows = Object.entries(settingsSchema.shape).map(([name, schema]) => [
		`\`${name}\``,
		defaultOf(name as SettingName),
		schema.meta()?.description ?? ''
	]);
	const all = [['Setting', 'Default', 'What it does'], ...rows];
	const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const [head = [], ...body] = all;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** Puts the table between its markers; fails when the text has no markers. */
export function withSettingsTable(readme: string): string {
	const from = readme.indexOf(BEGIN);
	const to = readme.indexOf(END);
	if (from < 0 || to < from) throw new Error(`README.md needs the lines "${BEGIN}" and "${END}".`);
	return `${readme.slice(0, from + BEGIN.length)}\n\n${settingsTable()}\n\n${readme.slice(to)}`;
}
