import { expect, it } from 'vitest';
import { dayOf, yearAfter } from './days';

it('is the day on the wall', () => {
	expect(dayOf(new Date(2026, 2, 1, 0, 30))).toBe('2026-03-01');
	expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});

it('is the same day a year later, which 29 February does not have', () => {
	expect(yearAfter('2026-11-26')).toBe('2027-11-26');
	expect(yearAfter('2024-02-29')).toBe('2025-02-28');
});
