/** A ballot as a page with scripts sends it. What the plain form holds goes through the same gate. */
import { z } from 'zod';
import { ownWords } from '$lib/classroom/own-words';
import { agreements, durationUnits, purposes, weights, type LiveAnswer } from '$lib/model';
import type { BallotInput } from '$lib/server/live';

const Amount = z.strictObject({ amount: z.int().min(1).max(9999), unit: z.enum(durationUnits) });
const hours = z.int().min(1).max(9999);
const euros = z.int().min(1).max(9_999_999);

const Proposed = z.strictObject({
	custody: Amount.optional(),
	life: z.literal(true).optional(),
	conditionalCustody: Amount.optional(),
	detention: Amount.optional(),
	communityServiceHours: hours.optional(),
	conditionalCommunityServiceHours: hours.optional(),
	fineEuros: euros.optional(),
	conditionalFineEuros: euros.optional()
});

const Answer = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('pass') }),
	z.strictObject({ kind: z.literal('sentence'), proposed: Proposed }),
	z.strictObject({ kind: z.literal('weigh'), weights: z.array(z.enum(weights).nullable()).max(12) }),
	z.strictObject({ kind: z.literal('rank'), order: z.array(z.string().max(80)).max(12) }),
	z.strictObject({ kind: z.literal('agree'), value: z.literal(agreements) }),
	z.strictObject({ kind: z.literal('purpose'), value: z.enum(purposes) }),
	z.strictObject({ kind: z.literal('compare'), value: z.enum(['first', 'second', 'equal']) }),
	z.strictObject({ kind: z.literal('free'), text: z.string().max(2000) })
]);

const Sent = z.strictObject({
	round: z.string().min(1).max(400),
	take: z.int().min(0),
	id: z.uuid(),
	revision: z.int().min(1).max(1_000_000),
	answer: Answer
});

/** A text of one's own is kept beside its answer, never in it: an answer stands with a seat. */
function apart(answer: LiveAnswer): Pick<BallotInput, 'answer' | 'text'> {
	if (answer.kind !== 'free') return { answer };
	return { answer: { kind: 'free', text: '' }, text: ownWords(answer.text) };
}

/** @returns undefined for what is no ballot at all */
export function readSent(value: unknown): BallotInput | undefined {
	const parsed = Sent.safeParse(value);
	if (!parsed.success) return undefined;
	const { answer, ...rest } = parsed.data;
	return { ...rest, ...apart(answer) };
}
