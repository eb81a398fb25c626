import { describe, expect, it } from 'vitest';
import { momentIn, momentOf, shownMoment } from './moments';

describe('a moment in the Netherlands', () => {
	it.each([
		['2026-12-01T09:00', '2026-12-01T09:00:00+01:00'],
		['2026-07-01T09:00', '2026-07-01T09:00:00+02:00'],
		// The hour that is skipped in spring, and the one that comes twice in autumn.
		['2026-03-29T02:30', '2026-03-29T03:30:00+02:00'],
		['2026-10-25T03:00', '2026-10-25T03:00:00+01:00']
	])('%s is %s', (typed, moment) => {
		expect(momentIn(typed)).toBe(moment);
	});

	it.each(['', 'morgen', '2026-02-30T09:00', '2026-12-01', '2026-12-01T25:00'])('%s is none', (typed) => {
		expect(momentIn(typed)).toBeUndefined();
	});

	it('is shown as it was typed, wherever it was written', () => {
		expect(shownMoment('2026-12-01T08:00:00Z')).toBe('2026-12-01T09:00');
		expect(shownMoment('bijna')).toBe('bijna');
		for (let at = Date.parse('2026-01-01T00:30:42Z'); at < Date.parse('2027-01-01'); at += 86_400_000 * 7)
			expect(Math.abs(Date.parse(momentOf(at)) - at)).toBeLessThan(60_000);
	});
});
