/** Why something that was typed cannot be kept, in words: what the schema of a survey says, field by field. */
import { m } from '$lib/paraglide/messages';

/** An issue of Zod, as far as it is read here. */
export interface Issue {
	code: string;
	path: readonly PropertyKey[];
	message: string;
	input?: unknown;
	expected?: string;
	origin?: string;
	minimum?: number | bigint;
	maximum?: number | bigint;
}

function boundWords({ code, origin, minimum, maximum, message }: Issue): string {
	if (code === 'too_small') {
		if (origin === 'string') return m.ve_wrong_fill();
		if (origin === 'array') return m.ve_wrong_few({ least: Number(minimum) });
		// The least number of people behind a figure is a promise to whoever takes part.
		return message.includes('recognised')
			? m.ve_wrong_cell({ least: Number(minimum) })
			: m.ve_wrong_low({ least: Number(minimum) });
	}
	if (origin === 'string') return m.ve_wrong_long({ most: Number(maximum) });
	if (origin === 'array') return m.ve_wrong_many({ most: Number(maximum) });
	return m.ve_wrong_high({ most: Number(maximum) });
}

export function issueWords(issue: Issue, typed: boolean): string {
	const { code, message, expected } = issue;
	if (code === 'too_small' || code === 'too_big') return boundWords(issue);
	if (!typed) return m.ve_wrong_fill();
	if (message.includes('moment')) return m.ve_wrong_moment();
	if (message.includes('not a day')) return m.ve_wrong_day();
	if (message.includes('not an id')) return m.ve_wrong_id();
	if (message.includes('is larger than')) return m.ve_wrong_large();
	if (message.includes('holds more than')) return m.ve_wrong_full();
	if (message.includes('is empty')) return m.ve_wrong_fill();
	if (expected === 'int') return m.ve_wrong_whole();
	if (expected === 'number') return m.ve_wrong_number();
	return m.ve_wrong_choose();
}
