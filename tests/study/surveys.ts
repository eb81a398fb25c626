/** Made-up surveys with a truth that is known, as R and our own analysis both read them. */
import type { TaskAnswer, TaskRow } from '../../src/lib/model';
import { blocksOf, type AnalysisSpec } from '../../src/lib/study/analysis';
import { seeded, type Random } from './random';

export interface Made {
	name: string;
	spec: AnalysisSpec;
	rows: TaskRow[];
}

interface Plan {
	name: string;
	spec: AnalysisSpec;
	seed: number;
	people: number;
	tasks: number;
	/** The share of tasks that is skipped. */
	skip?: number;
	/** Of a background: its bands, and the chance of each. */
	bands?: Record<string, Record<string, number>>;
	weigh?: (group: Readonly<Record<string, string>>) => number;
	/** Whether the first task comes back at the end. */
	repeat?: boolean;
	answer: (
		facts: Readonly<Record<string, string>>,
		person: { mood: number; group: Record<string, string> },
		random: Random
	) => TaskAnswer;
}

function factsOf(spec: AnalysisSpec, random: Random): Record<string, string> {
	const facts: Record<string, string> = {};
	for (const { factors, cells } of blocksOf(spec)) {
		const cell = cells[random.pick(cells.map(({ chance }) => chance))];
		factors.forEach(({ id, levels }, place) => (facts[id] = levels[cell?.at[place] ?? 0] ?? ''));
	}
	return facts;
}

export function makeSurvey({
	name,
	spec,
	seed,
	people,
	tasks,
	skip = 0,
	bands = {},
	weigh,
	repeat,
	answer
}: Plan): Made {
	const random = seeded(seed);
	const rows: TaskRow[] = [];
	for (let person = 1; person <= people; person++) {
		const group: Record<string, string> = {};
		for (const [background, chances] of Object.entries(bands)) {
			const ids = Object.keys(chances);
			const band = ids[random.pick(Object.values(chances))] ?? '';
			if (band !== 'none') group[background] = band;
		}
		const about = { mood: random.normal(), group };
		let first: TaskRow['facts'] = {};
		for (let task = 1; task <= tasks + (repeat ? 1 : 0); task++) {
			const again = task > tasks;
			const facts = again ? first : factsOf(spec, random);
			if (task === 1) first = facts;
			const given = answer(facts, about, random);
			rows.push({
				respondent: `r${person}`,
				experiment: spec.experiment,
				task,
				...(again ? { repeats: 1 } : {}),
				facts,
				...(weigh ? { weight: weigh(group) } : {}),
				...(Object.keys(bands).length > 0 ? { group } : {}),
				answer: random.next() < skip ? null : given
			});
		}
	}
	return { name, spec, rows };
}

const levels = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
const at = (level: string | undefined) => Number(/\d+/.exec(level ?? '')?.[0] ?? 1) - 1;

/** Three independent facts, a scale, people who differ, one in ten tasks skipped; the first vignette comes back. */
const plain = (): Made =>
	makeSurvey({
		name: 'plain',
		seed: 11,
		people: 160,
		tasks: 4,
		skip: 0.1,
		repeat: true,
		spec: {
			experiment: 'e',
			outcome: { kind: 'scale' },
			factors: [
				{ id: 'a', levels: levels('a', 2) },
				{ id: 'b', levels: levels('b', 3) },
				{ id: 'c', levels: levels('c', 4), chances: [1, 1, 2, 1] }
			],
			joint: true
		},
		answer: ({ a, b, c }, { mood }, random) => ({
			kind: 'scale',
			value: Math.round(50 + 8 * at(a) - 5 * at(b) + 2 * at(c) + 10 * mood + 6 * random.normal())
		})
	});

/** Two facts of which some combinations cannot be, and one more; yes or no; the first vignette comes back. */
const linked = (): Made => {
	const [p, q] = [levels('p', 3), levels('q', 4)];
	const cells = p.flatMap((one, i) =>
		q.flatMap((other, j) => (i === 0 && j > 1 ? [] : [{ levels: [one, other], chance: i + j + 1 }]))
	);
	return makeSurvey({
		name: 'linked',
		seed: 22,
		people: 220,
		tasks: 3,
		repeat: true,
		spec: {
			experiment: 'e',
			outcome: { kind: 'choice', value: 'yes' },
			factors: [
				{ id: 'p', levels: p },
				{ id: 'q', levels: q },
				{ id: 'z', levels: levels('z', 2) }
			],
			linked: [{ factors: ['p', 'q'], cells }],
			joint: true
		},
		answer: (facts, { mood }, random) => {
			const chance = 0.35 + 0.1 * at(facts.p) + 0.06 * at(facts.q) - 0.08 * at(facts.z) + 0.1 * mood;
			return { kind: 'choice', value: random.next() < chance ? 'yes' : 'no' };
		}
	});
};

/** Months of custody, three bands that judge differently, weights, some who gave no band, and many who impose none. */
const weighted = (): Made =>
	makeSurvey({
		name: 'weighted',
		seed: 33,
		people: 240,
		tasks: 4,
		bands: { age: { young: 3, middle: 4, old: 2, none: 1 } },
		weigh: ({ age }) => ({ young: 0.7, middle: 1.1, old: 1.75 })[age ?? ''] ?? 1,
		spec: {
			experiment: 'e',
			outcome: { kind: 'length', sanction: 'custody' },
			factors: [
				{ id: 'f', levels: levels('f', 3) },
				{ id: 'g', levels: levels('g', 2) }
			],
			joint: true
		},
		answer: ({ f, g }, { mood, group }, random) => {
			if (random.next() < 0.3) return { kind: 'sentence', sentence: { communityServiceHours: 120 } };
			const steep = group.age === 'old' ? 6 : 3;
			const months = Math.max(1, Math.round(20 + steep * at(f) + 4 * at(g) + 4 * mood + 3 * random.normal()));
			return { kind: 'sentence', sentence: { custody: { amount: months, unit: 'month' } } };
		}
	});

/**
 * The shape of the immigration conjoint of Hainmueller & Hopkins (2015): nine attributes, four professions that need
 * schooling, one reason that goes with four countries. The structure is theirs; every answer is made up.
 */
const immigration = (): Made => {
	const [education, profession] = [levels('e', 7), levels('p', 11)];
	const [reason, country] = [levels('r', 3), levels('c', 10)];
	const schooled = new Set(['p5', 'p8', 'p10', 'p11']);
	const persecuting = new Set(['c7', 'c8', 'c9', 'c10']);
	return makeSurvey({
		name: 'immigration',
		seed: 44,
		people: 560,
		tasks: 8,
		spec: {
			experiment: 'e',
			outcome: { kind: 'choice', value: 'y' },
			factors: [
				{ id: 'gender', levels: levels('g', 2) },
				{ id: 'education', levels: education },
				{ id: 'language', levels: levels('l', 4) },
				{ id: 'country', levels: country },
				{ id: 'profession', levels: profession },
				{ id: 'experience', levels: levels('x', 4) },
				{ id: 'plans', levels: levels('w', 4) },
				{ id: 'reason', levels: reason },
				{ id: 'trips', levels: levels('t', 5) }
			],
			linked: [
				{
					factors: ['education', 'profession'],
					cells: education.flatMap((e, i) =>
						profession.flatMap((p) => (i < 4 && schooled.has(p) ? [] : [{ levels: [e, p], chance: 1 }]))
					)
				},
				{
					factors: ['reason', 'country'],
					cells: reason.flatMap((r) =>
						country.flatMap((c) => (r === 'r3' && !persecuting.has(c) ? [] : [{ levels: [r, c], chance: 1 }]))
					)
				}
			],
			joint: true
		},
		answer: (facts, { mood }, random) => {
			const pull =
				0.3 +
				0.03 * at(facts.education) +
				0.015 * at(facts.profession) -
				0.05 * at(facts.language) +
				0.04 * at(facts.plans) +
				0.05 * mood;
			return { kind: 'choice', value: random.next() < pull ? 'y' : 'n' };
		}
	});
};

export const surveys = (): Made[] => [plain(), linked(), weighted(), immigration()];
