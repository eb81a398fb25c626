/** Penalties as the sources write them: components, ranges, units, and the ways a table can decline to give a figure. */
import { z } from 'zod';
import { Exact, Text, Id } from './text';
import { Basis } from './basis';

export const durationUnits = ['day', 'week', 'month', 'year'] as const;
export const units = [...durationUnits, 'hour', 'euro'] as const;
export type Unit = (typeof units)[number];

export const Amount = z.strictObject({ amount: Exact, unit: z.enum(units) });
export type Amount = z.infer<typeof Amount>;
export const Duration = z.strictObject({ amount: Exact, unit: z.enum(durationUnits) });
export type Duration = z.infer<typeof Duration>;

/** One amount, a band, or an open "vanaf" (only `min`). */
export const Range = z.union([
	Amount.transform((amount) => ({ min: amount, max: amount })),
	z.strictObject({ min: Amount, max: Amount.optional() })
]);
/** `max` is absent for an open "vanaf". */
export interface Range {
	min: Amount;
	max?: Amount | undefined;
}

/** Optional components; what is absent is not part of the sanction. */
export const Sanction = z.strictObject({
	custody: Range.optional(),
	conditionalCustody: Range.optional(),
	communityService: Range.optional(),
	fine: Range.optional(),
	fineCategory: z.int().min(1).max(6).optional(),
	drivingBan: Range.optional(),
	/** Probation period that goes with a conditional part. */
	probation: Range.optional(),
	/** The source says "onvoorwaardelijk" in so many words. */
	unconditional: z.boolean().optional(),
	/** What the source prints, where it differs from the rest of its table. */
	asPrinted: z.string().min(1).optional()
});
export type Sanction = z.infer<typeof Sanction>;

/** What is officially known although the figure was not read. */
export const Known = z.strictObject({
	text: Text,
	/** Components that the start certainly has. */
	components: z.array(z.enum(['custody', 'conditionalCustody', 'communityService', 'fine'])).optional(),
	unconditional: z.boolean().optional(),
	basis: Basis
});
export type Known = z.infer<typeof Known>;

/** One cell of a table. */
export const Cell = z.discriminatedUnion('kind', [
	/** `demand` marks what the source prints as "Eis": to be demanded in court. */
	z.strictObject({ kind: z.literal('sanction'), sanction: Sanction, demand: z.boolean().optional() }),
	z.strictObject({
		kind: z.literal('alternatives'),
		options: z.array(z.strictObject({ sanction: Sanction, demand: z.boolean().optional() })).min(2)
	}),
	/** "Maatwerk": the source gives no figure on purpose. */
	z.strictObject({ kind: z.literal('bespoke'), text: Text }),
	/** The figure exists and was not read. */
	z.strictObject({ kind: z.literal('untranscribed'), text: Text, known: Known.optional() }),
	/** The table asks a fact that was left open: these rows remain possible. */
	z.strictObject({ kind: z.literal('possible'), rows: z.array(Id).min(2), text: Text }),
	/** The source prints no cell for this combination. */
	z.strictObject({ kind: z.literal('absent'), text: Text })
]);
export type Cell = z.infer<typeof Cell>;
