import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingsTable, withSettingsTable } from '../scripts/settings-table';

it('README shows the settings as the schema has them; npm run docs:settings repairs it', () => {
	const readme = readFileSync('README.md', 'utf8');
	expect(withSettingsTable(readme)).toBe(readme);
});

it('the table has a row with a sentence for every setting', () => {
	const rows = settingsTable().split('\n').slice(2);
	expect(rows.length).toBeGreaterThanOrEqual(6);
	for (const row of rows) expect(row).toMatch(/^\| `[A-Z_]+` +\| .+ \| [A-Z].+\. *\|$/);
});
