/**
 * The attacker who knows one thing that somebody answered, and looks for their rows: in one file, between two files, and by
 * taking what is in sight from what was asked.
 */
import { describe, expect, it } from 'vitest';
import { answersInSight, exactName, usual, type AnswerClass, type InSight } from '../../../src/lib/study/disclosure';
import { partsOf, personSaid, sightOf, type Asked, type SaidRow } from '../../../src/lib/study/export';
import { columnsOf, recordsOf } from '../../../src/lib/study/export';
import { seeded, type Random } from '../random';
import { table } from '../exported';

const { minimum } = usual;
const label = { nl: 'a', en: 'a' };
const options = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `o${at}`, label }));

const asked: Asked[] = [
	{ id: 'keuze', label, kind: 'choice', options: options(6) },
	{ id: 'meer', label, kind: 'multiple', options: options(5) },
	{ id: 'schaal', label, kind: 'scale' },
	{ id: 'getal', label, kind: 'number', bins: options(6), binOf: (value) => Math.floor(value / 20) },
	{ id: 'zaak', label, kind: 'sentence' },
	{ id: 'let-op', label, kind: 'attention', expected: 'o0' }
];
const screens = [{ id: 'scherm', label, item: 'keuze' }];
const parts = partsOf(asked, screens);

/** Small numbers far more often than large ones, so that there is always something rare. */
const skewed = (random: Random, below: number) => Math.floor(random.next() ** 3 * below);

function answerTo({ kind }: Asked, random: Random): SaidRow['answer'] {
	if (random.next() < 0.05) return null;
	switch (kind) {
		case 'choice':
		case 'attention':
			return { kind: 'choice', value: `o${skewed(random, 6)}` };
		case 'multiple': {
			const values = options(5).flatMap(({ id }, at) => (random.next() < 0.6 / (at + 1) ** 2 ? [id] : []));
			return values.length === 0 ? null : { kind: 'multiple', values };
		}
		case 'scale':
			return { kind: 'scale', value: 1 + skewed(random, 7) };
		case 'number':
			return { kind: 'number', value: skewed(random, 119) };
		case 'sentence':
			return random.next() < 0.02
				? { kind: 'sentence', sentence: { life: true } }
				: {
						kind: 'sentence',
						sentence: {
							...(random.next() < 0.7 ? { communityServiceHours: 20 * (1 + skewed(random, 12)) } : {}),
							...(random.next() < 0.3 ? { fineEuros: 100 * (1 + skewed(random, 30)) } : {})
						}
					};
	}
}

interface Person {
	name: string;
	release: number;
	rows: ReadonlyMap<string, SaidRow>;
}

function peopleOf(seed: number): Person[] {
	const random = seeded(seed);
	const count = 40 + random.below(seed % 3 === 0 ? 2000 : 200);
	return Array.from({ length: count }, (_, at): Person => ({
		name: `p${at}`,
		release: at < count / 2 ? 1 : 2,
		rows: new Map(
			asked.map((one): [string, SaidRow] => [
				one.id,
				{ answer: answerTo(one, random), band: random.next() < 0.1 ? null : skewed(random, 7) }
			])
		)
	}));
}

/** A way to decide what is in sight; ours, or a weaker one. */
type Control = (classes: readonly AnswerClass[], before?: InSight) => InSight;
const ours: Control = (classes, before) => answersInSight(classes, minimum, before);

function decide(people: readonly Person[], control: Control, before?: Readonly<Record<string, InSight>>) {
	return Object.fromEntries(
		parts.map(({ id, item, classOf }): [string, InSight] => {
			const classes = new Map<string, AnswerClass>();
			for (const { rows } of people) {
				const own = classOf(rows.get(item));
				const known = classes.get(exactName(own));
				classes.set(exactName(own), { ...own, people: (known?.people ?? 0) + 1 });
			}
			return [id, control([...classes.values()], before?.[id])];
		})
	);
}

const columns = columnsOf({ ...table, asked, screens, factors: [], weighted: false }, new Set(), (name) => name);
const names = columns.map(({ variable }) => variable.name);
const isSaid = (name: string) => /^(answer|attention|time)_/.test(name);

/** The file as it is written, a row per person: every column of what they said, and why it is empty. */
function fileOf(people: readonly Person[], decided: Readonly<Record<string, InSight>>): string[][] {
	const sight = sightOf(decided);
	const rows = people.map(({ name, rows: own }) => ({
		respondent: name,
		experiment: 'e',
		task: 1,
		facts: {},
		answer: null,
		said: personSaid(parts, own, sight)
	}));
	return [...recordsOf(columns, rows)].map((row) =>
		row.flatMap((cell, at) =>
			isSaid(names[at]!) ? [typeof cell === 'object' ? `!${cell.missing}` : String(cell)] : []
		)
	);
}

const said = names.filter(isSaid);

/** What stands in some column in the rows of fewer than the minimum. */
function caught(file: readonly string[][]): string[] {
	return said.flatMap((name, at) => {
		const counts = new Map<string, number>();
		for (const row of file) counts.set(row[at]!, (counts.get(row[at]!) ?? 0) + 1);
		return [...counts]
			.filter(([, count]) => count < Math.min(minimum, file.length))
			.map(([value, count]) => `${name}: ${count} times ${value}`);
	});
}

/** Whoever is withheld in one option only: those in sight, all of them no, tell that it was this one. */
function toldByOthers(file: readonly string[][]): string[] {
	const at = said.flatMap((name, place) => (name.startsWith('answer_meer') ? [place] : []));
	return file.flatMap((row) => {
		const own = at.map((place) => row[place]!);
		const hidden = own.filter((cell) => cell === '!withheld').length;
		return hidden > 0 && hidden < own.length ? [own.join()] : [];
	});
}

const surveys = Array.from({ length: 30 }, (_, at) => peopleOf(at + 1));
const ofRelease = (people: readonly Person[], release: number) => people.filter((one) => one.release === release);

describe('what somebody answered to an ordinary question', () => {
	it('is said by as many as the minimum in the rows of each release, and so is what is withheld', () => {
		let cells = 0;
		let empty = 0;
		for (const people of surveys)
			for (const release of [1, 2]) {
				const own = ofRelease(people, release);
				const file = fileOf(own, decide(own, ours));
				expect(caught(file)).toEqual([]);
				expect(toldByOthers(file)).toEqual([]);
				cells += file.length * said.length;
				empty += file.flat().filter((cell) => cell === '!withheld').length;
			}
		// Most of it stays, or the file would be of no use.
		expect(empty / cells).toBeLessThan(0.35);
	});

	it('is not found where one knows the answer and takes the rows that fit it', () => {
		for (const people of surveys)
			for (const release of [1, 2]) {
				const own = ofRelease(people, release);
				const file = fileOf(own, decide(own, ours));
				const all = fileOf(
					own,
					decide(own, (classes) => ({
						groups: [...new Set(classes.map(({ group }) => group))],
						exact: classes.map(exactName)
					}))
				);
				said.forEach((name, at) => {
					for (const truth of new Set(all.map((row) => row[at]!))) {
						// Every row that may be theirs: it shows this answer, or nothing.
						const fit = file.filter((row) => row[at] === truth || row[at] === '!withheld').length;
						const theirs = all.filter((row) => row[at] === truth).length;
						expect(fit, `${name} ${truth}`).toBeGreaterThanOrEqual(Math.min(minimum, own.length));
						expect(fit).toBeGreaterThanOrEqual(theirs);
					}
				});
			}
	});

	it('is found where rare answers alone are left out', () => {
		const onlyRare: Control = (classes) => {
			const counts = new Map<string, number>();
			for (const { group, people } of classes) counts.set(group, (counts.get(group) ?? 0) + people);
			return {
				groups: [...counts].filter(([, count]) => count >= minimum).map(([group]) => group),
				exact: classes.filter(({ people }) => people >= minimum).map(exactName)
			};
		};
		const weak = surveys.filter((people) => {
			const own = ofRelease(people, 1);
			return caught(fileOf(own, decide(own, onlyRare))).length > 0;
		});
		expect(weak.length).toBeGreaterThan(20);
	});

	it('is found between two files where both releases are looked at together', () => {
		const weak = surveys.filter((people) => {
			const together = decide(people, ours);
			return [1, 2].some((release) => caught(fileOf(ofRelease(people, release), together)).length > 0);
		});
		expect(weak.length).toBeGreaterThan(20);
	});

	it('is never shown later of a row that it was withheld in, whoever went since, and is of no few among those who stay', () => {
		for (const people of surveys.slice(0, 15)) {
			const own = ofRelease(people, 1);
			const before = decide(own, ours);
			const first = fileOf(own, before);
			const stay = own.filter((_, at) => at % 5 > 1);
			const second = fileOf(stay, decide(stay, ours, before));
			expect(caught(second)).toEqual([]);
			stay.forEach((person, row) => {
				const was = first[own.indexOf(person)]!;
				second[row]!.forEach((cell, at) => {
					if (was[at] === '!withheld') expect(cell).toBe('!withheld');
				});
			});
		}
	});
});

it('keeps what is decided small, whatever people type', () => {
	const classes = Array.from({ length: 30_000 }, (_, at): AnswerClass => ({
		group: '=0',
		columns: ['0'],
		exact: String(at),
		people: minimum
	}));
	const { groups, exact } = answersInSight(classes, minimum);
	expect(groups).toEqual(['=0']);
	expect(exact).toHaveLength(2000);
});
