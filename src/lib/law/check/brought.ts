/** Facts that editions bring along: new ones, each once, with a place in every subject and a level where nobody says. */
import { broughtFacts, isSameFact, type Bringing } from '../brought';
import { hint } from '../nearest';
import { isDerived, type World } from '../world';
import { checkBox } from './boxes';

const earlier =
	'a fact that comes along is asked last, and only facts before it decide whether it is; test one of those';

/** Names, before anything reads them. */
export function checkBroughtNames(world: World): void {
	const known = new Set(world.files.factors.flatMap(({ data }) => data.factors.map(({ id }) => id)));
	const seen = new Map<string, Bringing>();
	for (const one of broughtFacts(world.files.policies)) {
		const { file, at, fact } = one;
		const complain = (path: (string | number)[], message: string) =>
			world.complaints.push(file.source.complaint(['facts', at, ...path], message));
		if (isDerived(fact.id)) complain(['id'], `"${fact.id}" is a fact that the engine derives: choose another name`);
		if (known.has(fact.id))
			complain(['id'], `"${fact.id}" is a fact already: use that one, or choose another name for this one`);
		const before = seen.get(fact.id);
		if (before?.file === file) complain(['id'], `"${fact.id}" is brought along twice: remove one of the two`);
		else if (before && !isSameFact(before.fact, fact))
			complain(['id'], `"${fact.id}" is another fact in ${before.file.file}: make the two the same, or rename one`);
		seen.set(fact.id, before ?? one);
		const levels = fact.levels.map(({ id }) => id);
		levels.forEach((id, place) => {
			if (levels.indexOf(id) < place)
				complain(['levels', place, 'id'], `"${id}" is taken already: rename one of the two`);
		});
		if (!levels.includes(fact.default))
			complain(['default'], `"${fact.default}" is no level of ${fact.id}: ${hint(fact.default, levels)}`);
		for (const subject of world.files.subjects.filter(({ data }) => file.data.subject.includes(data.id))) {
			const groups = subject.data.groups.map(({ id }) => id);
			if (!groups.includes(fact.group))
				complain(['group'], `"${fact.group}" is no group of ${subject.data.id}: ${hint(fact.group, groups)}`);
		}
	}
}

/** Where each is asked: by facts that stand before it in all of its subjects. */
export function checkBroughtConditions(world: World): void {
	for (const { file, at, fact } of broughtFacts(world.files.policies)) {
		const before = file.data.subject.map((subject) => {
			const uses = world.uses.get(subject) ?? [];
			return uses.slice(0, Math.max(0, uses.indexOf(fact.id)));
		});
		const factors = (before[0] ?? []).filter((one) => before.every((uses) => uses.includes(one)));
		checkBox(world, file, fact.when, ['facts', at, 'when'], {
			subjects: file.data.subject,
			factors,
			derived: [],
			because: earlier
		});
	}
}
