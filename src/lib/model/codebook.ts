/** What a data file holds, column by column, in both languages: the codebook that goes with every export. */
import { z } from 'zod';
import { Text } from './text';

export const missingReasons = ['withheld', 'skipped', 'not-shown', 'not-applicable'] as const;
/**
 * Why a cell has no value. `withheld`: left out so that nobody can be recognised. `skipped`: shown and not answered.
 * `not-shown`: never shown. `not-applicable`: has no value by what it is.
 */
export type MissingReason = (typeof missingReasons)[number];

/** As statistical packages take it: letters, digits and underscores, at most 60, a letter first. */
export const VariableName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/);

const shared = { name: VariableName, label: Text };

export const Variable = z.discriminatedUnion('type', [
	z.strictObject({ ...shared, type: z.literal('text') }),
	z.strictObject({ ...shared, type: z.literal('number'), unit: Text.optional() }),
	/** Written as its code, from 1. The id is what the definition of the survey calls it. */
	z.strictObject({
		...shared,
		type: z.literal('category'),
		/** From little to much. */
		ordered: z.boolean().optional(),
		categories: z.array(z.strictObject({ code: z.int().min(0), id: z.string().min(1), label: Text })).min(1)
	})
]);
export type Variable = z.infer<typeof Variable>;

export const Codebook = z.strictObject({
	version: z.literal(1),
	title: Text,
	/** The definition that every row was answered under: its id, its version, and the hash over all that was frozen with it. */
	survey: z.strictObject({ id: z.string(), version: z.int().min(1), hash: z.string() }),
	/** The release whose rows these are, and the day it was made. */
	release: z.int().min(1),
	made: z.string(),
	/** The smallest number of people that may be recognisable as a group. */
	minimum: z.int().min(1),
	/** Per release: people who came with it, and how many of them have no backgrounds in the file. */
	withheld: z.array(z.strictObject({ release: z.int(), people: z.int(), withheld: z.int() })),
	notes: z.array(Text),
	variables: z.array(Variable).min(1)
});
export type Codebook = z.infer<typeof Codebook>;
