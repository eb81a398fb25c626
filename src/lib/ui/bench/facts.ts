/** The facts that a condition of an edition can ask: those of its subjects, and those that are derived from them. */
import {
	maximumClasses,
	sanctionLaws,
	type BenchShelf,
	type EditionForm,
	type Language,
	type MaximumClass,
	type Text
} from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { bothLanguages } from './words';

export interface Fact {
	id: string;
	label: Text;
	levels: readonly { id: string; label: Text }[];
	/** Follows from the other facts: nobody is asked. */
	derived: boolean;
}

export const subjectsOf = ({ subject }: EditionForm): string[] => (Array.isArray(subject) ? subject : [subject]);

const classes: Record<MaximumClass, Text> = {
	'up-to-3': bothLanguages(m.bench_class_up_to_3),
	'over-3': bothLanguages(m.bench_class_over_3),
	'from-6': bothLanguages(m.bench_class_from_6),
	'from-8': bothLanguages(m.bench_class_from_8),
	'from-12': bothLanguages(m.bench_class_from_12)
};
const laws = { adult: bothLanguages(m.bench_law_adult), youth: bothLanguages(m.bench_law_youth) };

const once = <T extends { id: string }>(all: readonly T[]): T[] => [
	...new Map(all.map((one) => [one.id, one] as const)).values()
];

/** Facts that several of the subjects share stand once. */
export function factsOf(edition: EditionForm, { subjects }: BenchShelf): Fact[] {
	const ids = subjectsOf(edition);
	const mine = subjects.filter(({ id }) => ids.includes(id));
	// Of a fact that the edition brings along its own words hold, whatever is in force of it already.
	const all = [...mine.flatMap(({ factors }) => factors), ...(edition.facts ?? [])];
	const asked = once(all).map(({ id, label, levels }) => ({ id, label, levels, derived: false }));
	const offences = once(mine.flatMap((subject) => subject.offences));
	return [
		{ id: 'offence', label: bothLanguages(m.bench_fact_offence), levels: offences, derived: true },
		{
			id: 'sanctionLaw',
			label: bothLanguages(m.bench_fact_law),
			levels: sanctionLaws.map((id) => ({ id, label: laws[id] })),
			derived: true
		},
		{
			id: 'maximumClass',
			label: bothLanguages(m.bench_fact_maximum),
			levels: maximumClasses.map((id) => ({ id, label: classes[id] })),
			derived: true
		},
		...asked
	];
}

/** A condition as it is written: one level may stand by itself. */
export type BoxForm = Record<string, string | string[]>;

export const levelsIn = (box: BoxForm, fact: string): string[] => {
	const levels = Object.hasOwn(box, fact) ? box[fact] : undefined;
	return levels === undefined ? [] : Array.isArray(levels) ? levels : [levels];
};

/** The condition with these levels of a fact; without any level it does not ask the fact. */
export function withLevels(box: BoxForm, fact: string, levels: readonly string[]): BoxForm {
	const [first, ...others] = levels;
	if (first === undefined) return Object.fromEntries(Object.entries(box).filter(([id]) => id !== fact));
	return { ...box, [fact]: others.length === 0 ? first : [first, ...others] };
}

/** A condition in words: "Plaats is Op straat of In een stalling; Rol is Pleger". Empty where nothing is asked. */
export const boxWords = (box: BoxForm, facts: readonly Fact[], lang: Language): string =>
	Object.keys(box)
		.map((id) => {
			const fact = facts.find((one) => one.id === id);
			const levels = levelsIn(box, id).map(
				(level) => fact?.levels.find((one) => one.id === level)?.label[lang] ?? level
			);
			return m.bench_box_line({ fact: fact?.label[lang] ?? id, levels: levels.join(m.bench_box_or()) });
		})
		.join('; ');
