/** A survey as it was published: the definition, the rules that it speaks of, and what was drawn. It never changes. */
import { z } from 'zod';
import { said } from './said';
import { Day, Id } from './text';
import { Survey } from './survey';
import { Design } from './survey-design';

const Hash = z
	.string()
	.regex(/^[0-9a-f]{64}$/, said('is geen hash (SHA-256, hexadecimaal)', 'is not a SHA-256 in hexadecimal'));

/** The rules that an experiment or a question reads, as `Receipt` names them. */
export const PublishedRules = z.strictObject({
	subject: Id,
	offenceDate: Day,
	engine: z.string().min(1),
	editions: z.array(z.string().min(1)).min(1),
	/** SHA-256 over engine version and the content of the editions read. */
	hash: Hash
});
export type PublishedRules = z.infer<typeof PublishedRules>;

export const Published = z.strictObject({
	format: z.literal(1),
	survey: Survey,
	/** By subject and day, in that order, each once. */
	rules: z.array(PublishedRules),
	/** By experiment. */
	designs: z.record(Id, Design),
	/** When it was published, in UTC. */
	publishedAt: z.iso.datetime(),
	/** SHA-256 over all of the above, in canonical form: stored with every answer. */
	hash: Hash
});
export type Published = z.infer<typeof Published>;
