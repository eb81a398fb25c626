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

	describe('where life is possible', () => {
		const lethal = { ...answers, gevolg: 'dood' };
		const [thirty, dayMore] = [for_('30', 'year'), for_('10801', 'day')];

		it('takes thirty years and refuses a day more, by art. 10', async () => {
			expect((await judge({ custody: thirty }, lethal)).lawful).toBe(true);
			for (const custody of [dayMore, for_('31', 'year'), for_('100', 'year')]) {
				const { lawful, objections } = await judge({ custody }, lethal);
				expect(lawful).toBe(false);
				expect(objections).toMatchObject([{ rule: 'sr-10', article: 'art. 10 lid 3 en 4' }]);
			}
		});

		it('takes no more than thirty years from a suspect of 16 or 17 either', async () => {
			const young = { ...lethal, 'leeftijd-verdachte': '16-17', 'toegepast-recht': 'volwassenen' };
			expect((await judge({ custody: thirty }, young)).lawful).toBe(true);
			expect((await judge({ custody: dayMore }, young)).lawful).toBe(false);
		});

		it('takes no more than thirty years where several crimes are tried', async () => {
			const several = { ...lethal, 'meerdere-feiten': 'ja', 'recidive-gevangenisstraf': 'ja' };
			expect((await judge({ custody: thirty }, several)).lawful).toBe(true);
			expect((await judge({ custody: dayMore }, several)).lawful).toBe(false);
		});

		it.each([
			['poging', '20', '7201'],
			['voorbereiding', '15', '5401']
		])('takes the years that the law names for %s', async (stadium, years, days) => {
			expect((await judge({ custody: for_(years, 'year') }, { ...lethal, stadium })).lawful).toBe(true);
			expect((await judge({ custody: for_(days, 'day') }, { ...lethal, stadium })).lawful).toBe(false);
		});
	});

	it('names art. 10 where the ceiling is what bounds the term', async () => {
		const facts = {
			handeling: 'binnendringen',
			'leeftijd-slachtoffer': 'onder-12',
			dwang: 'ja',
			'verenigde-personen': 'ja',
			'meerdere-feiten': 'ja',
			'recidive-gevangenisstraf': 'ja'
		};
		const { lawful, objections } = await judge({ custody: for_('31', 'year') }, facts);
		expect(lawful).toBe(false);
		expect(objections.map(({ rule }) => rule)).toEqual(['sr-10']);
	});

	describe('under youth law', () => {
		const young = { ...answers, 'leeftijd-verdachte': '12-15' };
		const service = { communityServiceHours: 50 };
		const twoMonths = for_('2', 'month');

		it('leaves open whether detention that is all conditional lifts the bar', async () => {
			const { lawful, objections } = await judge(
				{ ...service, detention: twoMonths, conditionalCustody: twoMonths },
				young
			);
			expect(lawful).toBe('undecided');
			expect(objections.map(({ article }) => article)).toEqual(['art. 77ma lid 2', 'art. 77ma lid 1']);
			expect(objections[0]?.text.nl).toMatch(/laat de tekst van de wet open/);
			expect(objections[0]?.text.en).toMatch(/the text of the law leaves open/);
		});

		it('takes the service beside detention that must be served in part', async () => {
			const conditionalCustody = for_('1', 'month');
			expect((await judge({ ...service, detention: twoMonths, conditionalCustody }, young)).lawful).toBe(true);
		});

		it('refuses the service alone', async () => {
			expect((await judge(service, young)).lawful).toBe(false);
		});

		it('leaves nothing open for adults', async () => {
			const sanction = { ...service, custody: twoMonths, conditionalCustody: twoMonths };
			expect((await judge(sanction)).lawful).toBe(false);
			const grown = { ...answers, 'leeftijd-verdachte': '16-17', 'toegepast-recht': 'volwassenen' };
			expect((await judge(sanction, grown)).lawful).toBe(false);
		});

		it('lets nothing but a real detention leave it open', async () => {
			expect((await judge({ ...service, fineEuros: 3 }, young)).lawful).toBe(false);
			const none = for_('0', 'month');
			expect((await judge({ ...service, detention: none, conditionalCustody: none }, young)).lawful).toBe(false);
		});

		it('names the article that sets the longest detention', async () => {
			const { objections } = await judge({ detention: for_('13', 'month') }, young);
			expect(objections).toMatchObject([{ rule: 'sr-77i-12-15', article: 'art. 77i lid 1' }]);
		});

		it('names the article of youth law for a conditional part that is too large', async () => {
			const { objections } = await judge({ detention: for_('1', 'month'), conditionalCustody: twoMonths }, young);
			expect(objections.map(({ article }) => article)).toEqual(['art. 77x']);
		});

		it('knows no detention for a minor offence', async () => {
			const minor = { handeling: 'intimidatie-openbaar', 'leeftijd-verdachte': '12-15' };
			const { lawful, objections } = await judge({ detention: for_('1', 'day') }, minor);
			expect(lawful).toBe(false);
			expect(objections.map(({ article }) => article)).toEqual(['art. 77h']);
		});

		it('cannot say whether a suspect of 16 or over may get less than a day', async () => {
			const half = { detention: for_('1/2', 'day') };
			expect((await judge(half, young)).lawful).toBe(false);
			expect((await judge(half, { ...answers, 'leeftijd-verdachte': '16-17' })).lawful).toBe('undecided');
		});
	});

	it('does not hold hechtenis to what was read for prison', async () => {
		const minor = { handeling: 'intimidatie-openbaar' };
		expect((await judge({ detention: for_('1', 'day') }, minor)).lawful).toBe(true);
		const { lawful, objections } = await judge({ detention: for_('1/2', 'day') }, minor);
		expect(lawful).toBe('undecided');
		expect(objections.map(({ article }) => article)).toEqual(['art. 429ter']);
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
