import { expect, it } from 'vitest';
import type { Script } from '../model';
import { setting } from './fixture';
import { viewsSeen } from './seen';

const { script } = setting;
const to = (at: number) => ({ act: { kind: 'go', to: at } as const, to: { at, stage: 0 } });
const firstCase = script.steps.findIndex((step) => step.kind === 'case');
const first = script.steps[firstCase]!;

it('knows of no case before a step has told of one', () => {
	expect(viewsSeen(script, []).size).toBe(0);
	expect(viewsSeen(script, [to(firstCase)]).size).toBe(1);
});

it('keeps the most that was told, whatever the host went back to', () => {
	if (first.kind !== 'case') throw new Error(first.kind);
	const reveal = script.steps.findIndex((step) => step.kind === 'reveal' && step.case === first.case);
	const order: string[] = ['headline', 'story', 'facts'];
	const rank = (log: ReturnType<typeof to>[]) => order.indexOf(viewsSeen(script, log).get(first.case)!);
	expect(rank([to(reveal), to(firstCase)])).toBe(Math.max(rank([to(reveal)]), rank([to(firstCase)])));
	expect(rank([to(reveal), to(0)])).toBe(rank([to(reveal)]));
});

it('counts a whole block where everybody goes at their own pace', () => {
	const [lobby, ...others] = script.steps;
	const blocked: Script = { ...script, steps: [lobby!, ...others.map((step) => ({ ...step, block: 'b' }))] };
	const pace = { act: { kind: 'pace', pace: 'self' } as const, to: { at: 1, stage: 0 } };
	expect(viewsSeen(blocked, [{ act: { kind: 'next' }, to: { at: 1, stage: 0 } }]).size).toBe(0);
	expect(viewsSeen(blocked, [pace]).get(first.kind === 'case' ? first.case : '')).toBeDefined();
});
