/** Good questions: figures as the expected results in tests/corpus/expected have them, read from the law by hand. */
import { describe, expect, it } from 'vitest';
import { EvaluateResponse, type EvaluateAnswer } from '../../src/lib/server/api/responses';
import { POST } from '../../src/routes/api/v1/evaluate/+server';
import { answer, answers, post, wellFormed } from './ask';

async function evaluated(body: unknown): Promise<EvaluateAnswer> {
	const json = await answer(await post(POST, body));
	return EvaluateResponse.parse(json);
}

const on = (offenceDate: string, facts: Record<string, string>) => evaluated({ offenceDate, answers: facts });

describe('POST /api/v1/evaluate', () => {
	it('answers with every part of the fixed shape', async () => {
		const body = await evaluated(wellFormed);
		expect(Object.keys(body).sort()).toEqual(
			[
				...['alsoMatches', 'assumptions', 'communityServiceBar', 'maximum', 'notes', 'offence', 'pushes'],
				...['receipt', 'scenarioKey', 'startingPoint', 'status', 'steps']
			].sort()
		);
		expect(body.offence?.id).toBe('sr-243-1');
		expect(body.offence?.label.nl).toMatch(/\S/);
		expect(body.offence?.label.en).toMatch(/\S/);
		expect(body.maximum).toMatchObject({ kind: 'gevangenisstraf', term: { months: '108' }, fineCategory: 5 });
		expect(body.communityServiceBar?.status).toBe('barred');
		expect(body.communityServiceBar?.grounds[0]).toHaveProperty('basis.locator');
		expect(body.startingPoint).toMatchObject({ edition: '2024R004.2024-07-01', outcome: { kind: 'untranscribed' } });
		expect(body.status).toBe('untranscribed');
	});

	it('names the assumptions, and keeps them out of the key but in the receipt', async () => {
		const body = await evaluated(wellFormed);
		expect(body.assumptions).toContainEqual({ factor: 'dwang', level: 'nee' });
		expect(body.scenarioKey).toBe(
			'1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet'
		);
		expect(body.receipt.scenarioKey).toContain('_dwang.nee');
		expect(body.receipt.hash).toMatch(/^[0-9a-f]{64}$/);
		expect(body.receipt.editions).toContain('2024R004.2024-07-01');
	});

	it('explains every step in both languages and shows no state in between', async () => {
		const { steps, maximum } = await evaluated(wellFormed);
		expect(steps.length).toBeGreaterThan(3);
		for (const step of steps) {
			expect(step).not.toHaveProperty('after');
			expect(step.text.nl).toMatch(/\S/);
			expect(step.text.en).toMatch(/\S/);
		}
		expect(maximum?.steps[0]).toMatchObject({ kind: 'base-maximum', term: { months: '108' } });
	});

	it('takes the subject from the question', async () => {
		const body = await evaluated({ ...wellFormed, subject: 'seksuele-misdrijven' });
		expect(body).toEqual(await evaluated(wellFormed));
	});

	it('gives the qualified form its own maximum', async () => {
		const body = await on('2026-11-01', { ...answers, dwang: 'ja' });
		expect(body.offence?.id).toBe('sr-243-2');
		expect(body.maximum?.term).toEqual({ months: '144' });
	});

	it('leaves the bar open where a finding is missing', async () => {
		const body = await on('2024-07-01', { ...answers, handeling: 'seksuele-handelingen' });
		expect(body.offence?.id).toBe('sr-241-1');
		expect(body.communityServiceBar?.status).toBe('undecided');
	});

	it('does not bar below six years', async () => {
		const body = await on('2024-07-01', { ...answers, schuldvorm: 'schuld' });
		expect(body.offence?.id).toBe('sr-242');
		expect(body.maximum?.term).toEqual({ months: '48' });
		expect(body.communityServiceBar).toEqual({ status: 'not-barred', grounds: [] });
	});

	it('writes months as exact fractions', async () => {
		const body = await on('2024-08-01', {
			...answers,
			schuldvorm: 'schuld',
			'recidive-gevangenisstraf': 'ja',
			'meerdere-feiten': 'ja'
		});
		expect(body.maximum?.term).toEqual({ months: '256/3' });
	});

	it('writes life with the term beside it', async () => {
		const body = await on('2024-11-11', { ...answers, dwang: 'ja', gevolg: 'dood' });
		expect(body.maximum?.term).toEqual({ life: true, months: '360' });
	});

	it('gives every reading where the old law leaves the maximum open', async () => {
		const body = await on('2024-02-02', {
			...answers,
			'leeftijd-slachtoffer': '16-17',
			'situatie-16-17': 'geen',
			dwang: 'ja'
		});
		expect(body.maximum?.term).toEqual({ undetermined: [{ months: '144' }, { months: '192' }] });
	});

	it('gives figures as ranges with text amounts', async () => {
		const body = await on('2024-06-30', { ...answers, dwang: 'ja' });
		expect(body.startingPoint?.edition).toBe('2012R012.2012-12-01');
		const months = { amount: '36', unit: 'month' };
		const years = { amount: '3', unit: 'year' };
		const outcome = body.startingPoint?.outcome;
		const custody = outcome?.kind === 'sanction' ? outcome.sanction.custody?.min : undefined;
		expect([months, years]).toContainEqual(custody);
	});

	it('says what the law left unpunished, and why', async () => {
		const body = await on('2024-06-30', answers);
		expect(body).toMatchObject({ offence: null, maximum: null, communityServiceBar: null, startingPoint: null });
		expect(body.notPunishable?.reason.nl).toMatch(/\S/);
		expect(body.notPunishable?.provisions.length).toBeGreaterThan(0);
		expect(body).not.toHaveProperty('unread');
	});

	it('never calls unpunished what was not read', async () => {
		const body = await on('2024-03-01', {
			handeling: 'seksuele-handelingen',
			'leeftijd-slachtoffer': '18-plus',
			schuldvorm: 'schuld',
			'toestand-slachtoffer': 'wil-niet-mogelijk'
		});
		expect(body.offence).toBeNull();
		expect(body.unread?.reason.en).toMatch(/\S/);
		expect(body).not.toHaveProperty('notPunishable');
	});

	it('has no bar for a minor offence', async () => {
		const body = await on('2024-08-01', { handeling: 'intimidatie-openbaar' });
		expect(body.offence?.id).toBe('sr-429ter');
		expect(body.maximum?.kind).toBe('hechtenis');
		expect(body.communityServiceBar).toBeNull();
	});

	it('knows youth detention and gives no adult starting point under youth law', async () => {
		const body = await on('2024-08-01', { handeling: 'materiaal', 'leeftijd-verdachte': '16-17' });
		expect(body.maximum).toMatchObject({ kind: 'jeugddetentie', term: { months: '24' }, fineCategory: 2 });
		expect(body.startingPoint).toBeNull();
	});

	it('lists the grounds that push, each with the voice it speaks in', async () => {
		const body = await on('2024-10-01', { ...answers, 'verenigde-personen': 'ja' });
		expect(body.maximum?.term).toEqual({ months: '144' });
		expect(body.pushes.aggravating).toContainEqual(expect.objectContaining({ voice: 'law' }));
	});

	it('notes that later law is milder', async () => {
		const before = await evaluated({ ...wellFormed, offenceDate: '2024-06-30' });
		const body = await evaluated({
			offenceDate: '2024-06-30',
			decisionDate: '2026-11-01',
			answers: { ...answers, dwang: 'ja' }
		});
		expect(body.offence?.id).toBe('oud-sr-242');
		expect(body.scenarioKey).toContain('2024-06-30~2026-11-01');
		expect(before.scenarioKey).not.toContain('~');
	});

	it('answers for the other subject', async () => {
		const body = await evaluated({
			subject: 'overvallen',
			offenceDate: '2025-02-01',
			answers: { plaats: 'bedrijf', vorm: 'wegnemen' }
		});
		const years = { amount: '2', unit: 'year' };
		expect(body.startingPoint).toEqual({
			edition: '2016R001.2016-02-01',
			outcome: { kind: 'sanction', sanction: { custody: { min: years, max: years } } }
		});
	});

	it('takes a body of exactly 64 kB', async () => {
		const body = JSON.stringify(wellFormed).padEnd(64 * 1024, ' ');
		expect(await answer(await post(POST, body))).toHaveProperty('offence.id', 'sr-243-1');
	});

	it('takes a charset and a byte order mark', async () => {
		const type = { 'content-type': 'Application/JSON; charset=UTF-8' };
		expect(await answer(await post(POST, `\uFEFF${JSON.stringify(wellFormed)}`, type))).toHaveProperty('offence');
	});

	it('is not kept by anyone', async () => {
		const response = await post(POST, wellFormed);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(response.headers.get('set-cookie')).toBeNull();
	});
});
