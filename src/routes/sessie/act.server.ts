/** An act as the page of a host sends it. */
import { z } from 'zod';
import type { HostAct } from '$lib/model';

const Plain = z.enum(['next', 'back', 'show', 'hide', 'close', 'reopen', 'reset', 'stop-timer', 'end', 'undo']);
const word = z.string().min(1).max(80);

const Act = z.union([
	z.strictObject({ kind: Plain }),
	z.strictObject({ kind: z.literal('go'), to: z.int() }),
	z.strictObject({ kind: z.literal('vary'), case: word, factor: word, level: word }),
	z.strictObject({ kind: z.literal('timer'), seconds: z.int() }),
	z.strictObject({ kind: z.literal('pace'), pace: z.enum(['led', 'self']) })
]);

/** @returns undefined for what is no act */
export function readAct(sent: unknown): HostAct | { kind: 'undo' } | undefined {
	if (typeof sent !== 'string' || sent.length > 1000) return undefined;
	try {
		const parsed = Act.safeParse(JSON.parse(sent));
		return parsed.success ? parsed.data : undefined;
	} catch {
		return undefined;
	}
}
