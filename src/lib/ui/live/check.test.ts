import { describe, expect, it } from 'vitest';
import { judge, verdictOf, type Measured } from './check';

const good: Measured = {
	keeps: true,
	poll: 12,
	join: 25,
	post: 20,
	events: [1030, 2035, 3040, 4030, 5050, 6031],
	clock: 400
};

const weights = (measured: Measured) =>
	Object.fromEntries(judge(measured, 'school.nl', 'nl').map(({ id, weight }) => [id, weight]));
const verdict = (more: Partial<Measured>) => verdictOf(judge({ ...good, ...more }, 'school.nl', 'nl'));

describe('the check of a network', () => {
	it('finds nothing wrong where all comes in time', () => {
		expect(weights(good)).toEqual({
			poll: 'ok',
			join: 'ok',
			post: 'ok',
			events: 'ok',
			storage: 'ok',
			clock: 'ok'
		});
		expect(verdict({})).toBe('Dit netwerk is klaar voor een sessie.');
	});

	it('says that a session works without events, whether they are blocked or gathered', () => {
		expect(weights({ ...good, events: [] })['events']).toBe('warn');
		expect(weights({ ...good, events: [6000, 6001, 6001, 6002, 6002, 6003] })['events']).toBe('warn');
		expect(verdict({ events: [] })).toBe('Een sessie werkt hier, zonder livebeeld of wat trager.');
	});

	it('names the address to be let through where an answer does not arrive', () => {
		const row = judge({ ...good, post: undefined }, 'school.nl', 'nl').find(({ id }) => id === 'post');
		expect([row?.weight, row?.text]).toEqual(['fail', expect.stringContaining('school.nl')]);
		expect(verdict({ post: undefined })).toBe('Een sessie werkt hier nu niet.');
		expect(verdict({ join: undefined })).toBe('Een sessie werkt hier nu niet.');
	});

	it('tries no session where none can be kept, and says that alone', () => {
		const none = { ...good, keeps: false, join: undefined, post: undefined, events: [] };
		expect(weights(none)).toEqual({ poll: 'ok', storage: 'fail', clock: 'ok' });
		expect(verdictOf(judge(none, 'school.nl', 'nl'))).toBe('Een sessie werkt hier nu niet.');
	});

	it('does not mind a clock that is a day wrong, and says so', () => {
		const row = judge({ ...good, clock: -26 * 3_600_000 }, 'school.nl', 'nl').find(({ id }) => id === 'clock');
		expect(row).toMatchObject({ weight: 'ok', text: expect.stringContaining('26 uur') as string });
	});
});
