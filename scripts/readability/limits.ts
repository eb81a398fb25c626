/** What a sentence may be, and what it should be. README.md says where the figures come from. */
import type { Measured } from './measure';

export const LIMITS = {
	/** Words in one sentence: no more than this ever, and no more than `aim` as a rule. */
	length: { hard: 25, aim: 15 },
	/** Douma's table: below 30 is "very difficult", 60 and more is "normal". */
	ease: { hard: 30, aim: 60 },
	/** Words in one sentence that are neither plain nor explained. */
	words: { hard: 2, aim: 0 }
} as const;

/** The greatest share of all sentences that may miss each aim, and the most words a sentence has on average. */
export const SHARES = { length: 0.25, ease: 0.1, words: 0.08, mean: 12 } as const;

export type Fault = 'length' | 'ease' | 'words';

/** What passes a hard limit. The length of a label counts too; the formula does not speak about labels. */
export function faultsOf({ length, ease, hard }: Measured): Fault[] {
	return [
		...(length > LIMITS.length.hard ? (['length'] as const) : []),
		...(ease !== undefined && ease < LIMITS.ease.hard ? (['ease'] as const) : []),
		...(hard.length > LIMITS.words.hard ? (['words'] as const) : [])
	];
}

/** What misses an aim. */
export function missesOf({ length, ease, hard }: Measured): Fault[] {
	return [
		...(length > LIMITS.length.aim ? (['length'] as const) : []),
		...(ease !== undefined && ease < LIMITS.ease.aim ? (['ease'] as const) : []),
		...(hard.length > LIMITS.words.aim ? (['words'] as const) : [])
	];
}

/** How far a sentence misses the aims, to put the worst first: 1 is as far as a hard limit allows for one of them. */
export function badness({ length, ease, hard }: Measured): number {
	const over = (value: number, aim: number, most: number) => Math.max(0, (value - aim) / (most - aim));
	return (
		over(length, LIMITS.length.aim, LIMITS.length.hard) +
		over(ease ?? LIMITS.ease.aim, LIMITS.ease.aim, LIMITS.ease.hard) +
		over(hard.length, LIMITS.words.aim, LIMITS.words.hard)
	);
}
