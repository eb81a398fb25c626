import { expect, it } from 'vitest';
import { supportLines } from './support';

it('confirms only what the installation confirmed', () => {
	expect(supportLines([]).some(({ confirmed }) => confirmed)).toBe(false);
	expect(
		supportLines(['113', 'csg'])
			.filter(({ confirmed }) => confirmed)
			.map(({ id }) => id)
	).toEqual(['csg', '113']);
});
