/** The attacker against two files with a row per person: totals of every band are known, and so are all rows in sight. */
import { describe, expect, it } from 'vitest';
import { linearSolver, usual, withholdBackgrounds, type Person } from '../../../src/lib/study/disclosure';
import { seeded } from '../random';
import { Attacker } from './attacker';

const solver = await linearSolver();

function peopleOf(seed: number): { people: Person[]; backgrounds: { id: string; categories: string[] }[] } {
	const random = seeded(seed);
	const backgrounds = ['age', 'sex', 'town'].slice(0, 2 + random.below(2)).map((id) => ({
		id,
		categories: Array.from({ length: 2 + random.below(3) }, (_, at) => `${id}${at}`)
	}));
	const skew = backgrounds.map(({ categories }) => categories.map(() => random.next() ** 2 + 0.03));
	const count = 80 + random.below(seed % 2 === 0 ? 3000 : 300);
	const people = Array.from({ length: count }, (_, at): Person => ({
		respondent: `r${at}`,
		release: at < count / 2 ? 1 : 2,
		bands: Object.fromEntries(
			backgrounds.map(({ id, categories }, place) => [id, categories[random.pick(skew[place] ?? [])] ?? ''])
		)
	}));
	return { people, backgrounds };
}

/** Combinations of few new people that can be told to less than the minimum; per release, since rows can be compared. */
function caught({ people, backgrounds }: ReturnType<typeof peopleOf>, withheld: ReadonlySet<string>): string[] {
	const ids = backgrounds.map(({ id }) => id);
	const layout = { dimensions: backgrounds, tables: [ids] };
	return [1, 2].flatMap((release) => {
		const own = people.filter((person) => person.release === release);
		const blank = own.filter(({ respondent }) => withheld.has(respondent));
		const totals = backgrounds.flatMap(({ id, categories }) =>
			categories.map((band) => ({
				place: { [id]: band },
				answers: blank.filter(({ bands }) => bands[id] === band).length
			}))
		);
		// Combinations in sight are wholly in sight: among the blanks there is none of them.
		const seen = new Map(
			own.flatMap(({ respondent, bands }) =>
				withheld.has(respondent) ? [] : [[JSON.stringify(ids.map((id) => bands[id])), bands]]
			)
		);
		const attacker = new Attacker(layout, [
			{ figures: [...totals, ...[...seen.values()].map((place) => ({ place, answers: 0 }))] }
		]);
		const combinations = new Map(own.map(({ bands }) => [JSON.stringify(ids.map((id) => bands[id])), bands]));
		return [...combinations].flatMap(([key, place]) => {
			const count = own.filter(({ bands }) => JSON.stringify(ids.map((id) => bands[id])) === key).length;
			if (count >= usual.minimum || blank.length === own.length) return [];
			if (seen.has(key)) return [`${key} is in sight with ${count}`];
			const { low, high } = attacker.interval({ place, release: 1, since: 0 });
			return high - low < usual.minimum ? [`${key}: ${low} to ${high}`] : [];
		});
	});
}

const surveys = Array.from({ length: 30 }, (_, at) => peopleOf(at + 1));
const idsOf = ({ backgrounds }: ReturnType<typeof peopleOf>) => backgrounds.map(({ id }) => id);

describe('a file with a row per task', () => {
	it('has nobody who is one of few, in one file or between two', () => {
		let blanks = 0;
		let all = 0;
		for (const survey of surveys) {
			const { withheld } = withholdBackgrounds(survey.people, idsOf(survey), usual, solver);
			blanks += withheld.size;
			all += survey.people.length;
			expect(caught(survey, withheld)).toEqual([]);
		}
		// Most people keep their backgrounds, or the file would be of no use.
		expect(blanks / all).toBeLessThan(0.6);
	});

	it('is caught where only rare combinations are left out', () => {
		const weak = surveys.slice(0, 12).filter((survey) => {
			const counts = new Map<string, number>();
			const key = ({ bands, release }: Person) => JSON.stringify([release, bands]);
			for (const person of survey.people) counts.set(key(person), (counts.get(key(person)) ?? 0) + 1);
			const withheld = new Set(
				survey.people.flatMap((person) => ((counts.get(key(person)) ?? 0) < usual.minimum ? [person.respondent] : []))
			);
			return caught(survey, withheld).length > 0;
		});
		expect(weak.length).toBeGreaterThan(4);
	});

	it('does not change what was decided in an earlier release', () => {
		for (const survey of surveys.slice(0, 10)) {
			const first = survey.people.filter(({ release }) => release === 1);
			const then = withholdBackgrounds(first, idsOf(survey), usual, solver);
			const later = withholdBackgrounds(survey.people, idsOf(survey), usual, solver);
			expect(
				first.filter(({ respondent }) => later.withheld.has(respondent)).map(({ respondent }) => respondent)
			).toEqual(first.filter(({ respondent }) => then.withheld.has(respondent)).map(({ respondent }) => respondent));
			expect(later.counts[0]).toEqual(then.counts[0]);
		}
	});
});
