/** Facts that editions bring along: as definitions, and as facts of the subjects that the editions speak for. */
import type { BroughtFact, FactorDefinition, PolicyFile, SubjectFile } from '../model';
import { canonical } from '../model/canonical';
import type { Loaded } from './read';

export interface Bringing {
	file: Loaded<PolicyFile>;
	/** Among the facts of the file. */
	at: number;
	fact: BroughtFact;
}

/** In the order of the files, each as often as it is written. */
export const broughtFacts = (policies: readonly Loaded<PolicyFile>[]): Bringing[] =>
	policies.flatMap((file) => file.data.facts.map((fact, at) => ({ file, at, fact })));

export const definitionOf = ({ group: _group, when: _when, default: _default, ...definition }: BroughtFact) =>
	definition satisfies FactorDefinition;

/** Two editions of one guideline may bring the same fact: then it is one, and has to be the same in both. */
export const isSameFact = (a: BroughtFact, b: BroughtFact): boolean => canonical(a) === canonical(b);

/** The subjects with what editions ask of them besides; where it cannot stand is left out, and complained about elsewhere. */
export function withBrought(
	subjects: readonly Loaded<SubjectFile>[],
	policies: readonly Loaded<PolicyFile>[]
): Loaded<SubjectFile>[] {
	const brought = broughtFacts(policies);
	return subjects.map((subject) => {
		const { data } = subject;
		const mine = brought.filter(({ file }) => file.data.subject.includes(data.id)).map(({ fact }) => fact);
		const used = new Set(data.factors.map(({ use }) => use));
		const more = mine.filter(({ id, group }) => {
			const fits = !used.has(id) && data.groups.some((one) => one.id === group);
			used.add(id);
			return fits;
		});
		if (more.length === 0) return subject;
		const uses = more.map(({ id, group, when, default: level }) => ({
			use: id,
			group,
			...(Object.keys(when).length > 0 ? { appliesWhen: [when] } : {}),
			default: [{ level }]
		}));
		return { ...subject, data: { ...data, factors: [...data.factors, ...uses] } };
	});
}
