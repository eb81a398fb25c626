import { describe, expect, it } from 'vitest';
import { CounterfactualsResponse } from '../../src/lib/server/api/responses';
import { POST } from '../../src/routes/api/v1/counterfactuals/+server';
import { answer, answers, fields, post, problem, wellFormed } from './ask';

const changed = async (body: unknown) => CounterfactualsResponse.parse(await answer(await post(POST, body))).changes;

describe('POST /api/v1/counterfactuals', () => {
	it('finds the fact that makes the bar fall away', async () => {
		const change = (await changed(wellFormed)).find(({ factor, to }) => factor === 'schuldvorm' && to === 'schuld');
		expect(change?.from).toBe('opzet');
		expect(change?.differs).toEqual(expect.arrayContaining(['offence', 'maximum', 'bar']));
		expect(change?.after).toMatchObject({
			offence: { id: 'sr-242' },
			maximum: { kind: 'gevangenisstraf', term: { months: '48' }, fineCategory: 4 },
			communityServiceBar: { status: 'not-barred', grounds: [] }
		});
		expect(change?.after.maximum).not.toHaveProperty('steps');
	});

	it('changes one fact at a time, and only to another level', async () => {
		for (const { from, to, differs } of await changed(wellFormed)) {
			expect(from).not.toBe(to);
			expect(differs.length).toBeGreaterThan(0);
		}
	});

	it('keeps apart what was unpunished and what was not read', async () => {
		const changes = await changed({ offenceDate: '2024-06-30', answers: { ...answers, dwang: 'ja' } });
		const without = changes.find(({ factor, to }) => factor === 'dwang' && to === 'nee');
		expect(without?.after.offence).toBeNull();
		expect(without?.after.notPunishable?.reason.nl).toMatch(/\S/);
	});

	it('does not know a target yet, and says so', async () => {
		const found = await problem(await post(POST, { ...wellFormed, target: 'bar' }), 400);
		expect(fields(found)).toEqual([['target', 'bar']]);
		expect(found.detail).toContain('later version');
	});

	it('refuses as evaluate does', async () => {
		const found = await problem(await post(POST, { ...wellFormed, answers: {} }), 400);
		expect(fields(found)).toEqual([['answers.handeling', null]]);
		await problem(await post(POST, wellFormed, { 'content-type': 'text/plain' }), 415);
	});
});
