/** Made-up samples and populations for raking: people per combination of three backgrounds, and how many of them say yes. */
import type { Stratum } from '../../src/lib/study/analysis';
import { seeded } from './random';

export interface RakingSet {
	name: string;
	strata: (Stratum & { yes: number })[];
	margins: Record<string, Record<string, number>>;
}

const backgrounds = {
	age: ['a1', 'a2', 'a3', 'a4'],
	sex: ['m', 'f'],
	school: ['low', 'mid', 'high']
} as const;

/** @param empty the share of combinations that nobody is in */
function made(name: string, seed: number, people: number, empty: number): RakingSet {
	const random = seeded(seed);
	const strata = backgrounds.age.flatMap((age) =>
		backgrounds.sex.flatMap((sex) =>
			backgrounds.school.map((school) => {
				const many = random.next() < empty ? 0 : 1 + random.below(people);
				return { bands: { age, sex, school }, people: many, yes: random.below(many + 1) };
			})
		)
	);
	const share = (bands: readonly string[]) => Object.fromEntries(bands.map((band) => [band, 10 + random.below(50)]));
	const margins = Object.fromEntries(Object.entries(backgrounds).map(([id, bands]) => [id, share(bands)]));
	return { name, strata, margins };
}

export const rakingSets = (): RakingSet[] => [
	made('full', 71, 80, 0),
	made('sparse', 72, 60, 0.15),
	made('many', 73, 9000, 0)
];
