/** One step as a page with scripts sends it. Whether it fits what was asked is for the survey to say. */
import { z } from 'zod';
import type { GivenStep } from '$lib/server/survey';

/** Twenty texts of one's own, each as long as may be. */
export const MOST_BYTES = 65_536;

const Sent = z.strictObject({
	step: z.int(),
	pass: z.boolean(),
	answers: z
		.array(
			z.strictObject({
				item: z.string().max(200),
				id: z.string().max(36),
				revision: z.int(),
				answer: z.unknown(),
				band: z.int().nullable().optional()
			})
		)
		.max(100)
});

/** @returns undefined for what is no step at all */
export function readSent(text: string): GivenStep | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	const parsed = Sent.safeParse(value);
	return parsed.success ? parsed.data : undefined;
}
