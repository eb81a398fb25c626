import { describe, expect, it } from 'vitest';
import { CheckSanctionResponse } from '../../src/lib/server/api/responses';
import { POST } from '../../src/routes/api/v1/check-sanction/+server';
import { answer, answers, fields, post, problem, wellFormed } from './ask';

const judge = async (sanction: unknown, facts: Record<string, string> = answers) =>
	CheckSanctionResponse.parse(await answer(await post(POST, { ...wellFormed, answers: facts, sanction })));
const refusal = async (sanction: unknown) => problem(await post(POST, { ...wellFormed, sanction }), 400);

const bySchuld = { ...answers, schuldvorm: 'schuld' };
const for_ = (amount: string, unit: string) => ({ amount, unit });

describe('POST /api/v1/check-sanction', () => {
	it('takes an empty sanction as guilty without penalty', async () => {
		expect(await judge({})).toEqual({ lawful: true, objections: [] });
	});

	it('lets a prison sentence below the maximum pass', async () => {
		expect(await judge({ custody: for_('3', 'year') })).toEqual({ lawful: true, objections: [] });
	});

	it('takes the maximum itself and refuses a day more', async () => {
		expect((await judge({ custody: for_('108', 'month') })).lawful).toBe(true);
		const { lawful, objections } = await judge({ custody: for_('3241', 'day') });
		expect(lawful).toBe(false);
		expect(objections[0]).toMatchObject({ rule: 'sr-243-1', article: 'art. 243 lid 1' });
		expect(objections[0]?.text.nl).toMatch(/\S/);
		expect(objections[0]).not.toHaveProperty('weight');
	});

	it('refuses a bare community service where it is barred', async () => {
		const { lawful, objections } = await judge({ communityServiceHours: 120 });
		expect(lawful).toBe(false);
		expect(objections.length).toBeGreaterThan(0);
	});

	it('takes a bare community service where it is not', async () => {
		expect((await judge({ communityServiceHours: 120 }, bySchuld)).lawful).toBe(true);
	});

	it('refuses more hours than the law knows', async () => {
		expect((await judge({ communityServiceHours: 241 }, bySchuld)).lawful).toBe(false);
	});

	it('cannot say whether a fine is too high', async () => {
		expect((await judge({ fineEuros: 500 }, bySchuld)).lawful).toBe('undecided');
	});

	it('refuses a conditional part above the whole', async () => {
		const { lawful } = await judge({ custody: for_('6', 'month'), conditionalCustody: for_('1', 'year') }, bySchuld);
		expect(lawful).toBe(false);
	});

	it('counts in exact fractions', async () => {
		expect((await judge({ custody: for_('1/2', 'month') }, bySchuld)).lawful).toBe(true);
	});

	it('needs a sanction', async () => {
		expect(fields(await problem(await post(POST, wellFormed), 400))).toEqual([['sanction', null]]);
	});

	const bad: [string, unknown, [string, unknown][]][] = [
		['an unknown component', { lashes: 3 }, [['sanction.lashes', 3]]],
		['a number for a duration', { custody: 12 }, [['sanction.custody', 12]]],
		['an amount that is a number', { custody: { amount: 12, unit: 'month' } }, [['sanction.custody.amount', 12]]],
		['an unknown unit', { custody: for_('1', 'century') }, [['sanction.custody.unit', 'century']]],
		['an hour as a unit of custody', { custody: for_('1', 'hour') }, [['sanction.custody.unit', 'hour']]],
		['no unit', { custody: { amount: '1' } }, [['sanction.custody.unit', null]]],
		['a key beside amount and unit', { custody: { ...for_('1', 'day'), x: 1 } }, [['sanction.custody.x', 1]]],
		['a negative amount', { custody: for_('-1', 'month') }, [['sanction.custody.amount', '-1']]],
		['a decimal amount', { custody: for_('1.5', 'month') }, [['sanction.custody.amount', '1.5']]],
		['a division by nothing', { custody: for_('1/0', 'month') }, [['sanction.custody.amount', '1/0']]],
		[
			'an amount beyond reason',
			{ custody: for_('9'.repeat(20), 'year') },
			[['sanction.custody.amount', '9'.repeat(20)]]
		],
		['negative hours', { communityServiceHours: -1 }, [['sanction.communityServiceHours', -1]]],
		['half an hour', { communityServiceHours: 1.5 }, [['sanction.communityServiceHours', 1.5]]],
		['hours as text', { communityServiceHours: '120' }, [['sanction.communityServiceHours', '120']]],
		['a negative fine', { fineEuros: -5 }, [['sanction.fineEuros', -5]]],
		['a fine in parts of a cent', { fineEuros: 0.001 }, [['sanction.fineEuros', 0.001]]],
		['a list', [], [['sanction', 'a list']]],
		['null', null, [['sanction', null]]]
	];
	it.each(bad)('refuses %s', async (_name, sanction, expected) => {
		expect(fields(await refusal(sanction))).toEqual(expected);
	});

	it('refuses a number that JSON cannot hold', async () => {
		const body = JSON.stringify({ ...wellFormed, sanction: { fineEuros: 1 } }).replace(
			'"fineEuros":1',
			'"fineEuros":1e999'
		);
		expect(fields(await problem(await post(POST, body), 400))).toEqual([['sanction.fineEuros', 'Infinity']]);
	});

	it('names the units that it knows', async () => {
		const { errors } = await refusal({ custody: for_('1', 'century') });
		expect(errors[0]?.allowed).toEqual(['day', 'week', 'month', 'year']);
	});

	it('says how large an amount may be, and that a null was sent', async () => {
		const large = await refusal({ custody: for_('1000000', 'day') });
		expect(large.errors[0]?.expected).toBe(
			'a text with a whole number up to 999999, or a fraction over at most 9999, such as "12" or "1/2"'
		);
		const empty = await refusal({ custody: { amount: null, unit: null } });
		expect(empty.errors.map(({ message }) => message.split(';')[0])).toEqual([
			'sanction.custody.amount is null',
			'sanction.custody.unit is null'
		]);
	});

	it('answers the heaviest amounts that it takes', async () => {
		const heavy = { custody: for_('999999/9999', 'year'), detention: for_('999999', 'year'), fineEuros: 1e9 };
		expect(
			(await judge({ ...heavy, conditionalCustody: for_('999998/9998', 'day'), communityServiceHours: 100_000 })).lawful
		).toBe(false);
	});
});
