import { describe, expect, it } from 'vitest';
import { parseKey } from '../../src/lib/engine';
import { CounterfactualsResponse, EvaluateResponse } from '../../src/lib/server/api/responses';
import { POST } from '../../src/routes/api/v1/counterfactuals/+server';
import { POST as evaluate } from '../../src/routes/api/v1/evaluate/+server';
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

	it('refuses as evaluate does', async () => {
		const found = await problem(await post(POST, { ...wellFormed, answers: {} }), 400);
		expect(fields(found)).toEqual([['answers.handeling', null]]);
		await problem(await post(POST, wellFormed, { 'content-type': 'text/plain' }), 415);
	});
});

const searched = async (target: unknown, body: object = wellFormed) => {
	const found = CounterfactualsResponse.parse(await answer(await post(POST, { ...body, target }))).target;
	expect(found).toBeDefined();
	return found!;
};

describe('a target', () => {
	it('is found by the smallest changes, each of which leads to a case that has it', async () => {
		const { reachable, size, ways, more } = await searched({ communityServiceBar: 'not-barred' });
		expect({ reachable, size, more }).toEqual({ reachable: true, size: 1, more: false });
		expect(ways.map(({ changes }) => changes)).toContainEqual([{ factor: 'schuldvorm', from: 'opzet', to: 'schuld' }]);
		for (const { scenarioKey, changes, after } of ways) {
			expect(changes).toHaveLength(1);
			expect(after.communityServiceBar?.status).toBe('not-barred');
			const parsed = parseKey(scenarioKey);
			if (!parsed.ok) throw new Error(scenarioKey);
			const { offenceDate, answers: stated } = parsed.key;
			const again = EvaluateResponse.parse(await answer(await post(evaluate, { offenceDate, answers: stated })));
			expect(again.communityServiceBar).toEqual(after.communityServiceBar);
			expect(again.offence).toEqual(after.offence);
		}
	});

	it('takes several figures at once', async () => {
		const { ways } = await searched({ offence: 'sr-241-1', maximum: { atLeast: '60' }, communityServiceBar: 'barred' });
		expect(ways.length).toBeGreaterThan(0);
		for (const { after } of ways) expect(after).toMatchObject({ offence: { id: 'sr-241-1' } });
	});

	it('of the case itself asks for no change', async () => {
		const { size, ways } = await searched({ offence: 'sr-243-1' });
		expect(size).toBe(0);
		expect(ways).toHaveLength(1);
		expect(ways[0]?.changes).toEqual([]);
	});

	it('that no case has is refuted over all of them', async () => {
		const body = { offenceDate: '2024-06-30', answers: { ...answers, dwang: 'ja' } };
		expect(await searched({ offence: 'oud-sr-249-1', maximum: { atLeast: '361' } }, body)).toEqual({
			reachable: false,
			cases: '0',
			ways: [],
			more: false
		});
	});

	it('names a fact that was not asked before with no level to come from', async () => {
		const { ways } = await searched({ offence: null });
		const asked = ways.flatMap(({ changes }) => changes).filter(({ from }) => from === null);
		const own = ways.flatMap(({ changes }) => changes).filter(({ from }) => from !== null);
		expect(asked.length + own.length).toBeGreaterThan(0);
		for (const { from, to } of own) expect(from).not.toBe(to);
	});

	it('is refused with its field where it cannot be', async () => {
		const refused = async (target: unknown) => fields(await problem(await post(POST, { ...wellFormed, target }), 400));
		expect(await refused('bar')).toEqual([['target', 'bar']]);
		expect(await refused({})).toEqual([['target', 'an object']]);
		expect(await refused({ offence: 'sr-1' })).toEqual([['target.offence', 'sr-1']]);
		expect(await refused({ maximum: { atLeast: 'twelve' } })).toEqual([['target.maximum.atLeast', 'twelve']]);
		expect(await refused({ startingPoint: { includes: ['flogging'] } })).toEqual([
			['target.startingPoint.includes.0', 'flogging']
		]);
		expect(await refused({ bar: 'barred' })).toEqual([['target.bar', 'barred']]);
	});
});
