import { expect, it } from 'vitest';
import { monthsAfter } from './times';

it.each([
	['2026-11-30', 24, '2028-11-30'],
	['2026-12-31', 2, '2027-02-28'],
	['2027-12-31', 2, '2028-02-29'],
	['2028-02-29', 12, '2029-02-28'],
	['2028-02-29', 24, '2030-02-28'],
	['2026-01-15', 24, '2028-01-15'],
	['2026-11-30', 1, '2026-12-30']
])('%s and %i months is %s', (day, months, after) => {
	expect(monthsAfter(day, months)).toBe(after);
});
