import { expect, it } from 'vitest';
import { readSettings } from './settings';
import { supportLines } from './support';

it('confirms only what the installation confirmed', () => {
	expect(supportLines(readSettings({})).map(({ confirmed }) => confirmed)).toEqual([false, false, false, false]);
	const checked = supportLines(readSettings({ SUPPORT_LINES_CONFIRMED: '113, csg' }));
	expect(checked.filter(({ confirmed }) => confirmed).map(({ id }) => id)).toEqual(['csg', '113']);
});

it('shows the lines of the installation instead of those that come with the app', () => {
	const lines = supportLines(
		readSettings({ SUPPORT_LINES: 'hier: Hulp hier: 010-123 45 67; daar: Hulp daar: +31 20 1' })
	);
	expect(lines).toEqual([
		{ id: 'hier', name: 'Hulp hier', phone: '010-123 45 67', confirmed: false },
		{ id: 'daar', name: 'Hulp daar', phone: '+31 20 1', confirmed: false }
	]);
});
