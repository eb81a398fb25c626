/** Facts that editions bring along: new ones, each once, with a place in every subject and a level where nobody says. */
import { broughtFacts, isSameFact, type Bringing } from '../brought';
import { both, type Text } from '../../model';
import { notKnown } from '../nearest';
import { isDerived, type World } from '../world';
import { checkBox, noLevel } from './boxes';

const earlier = both(
	'een nieuw feit komt als laatste, en alleen feiten die eerder komen bepalen of het wordt gevraagd; vraag een van die feiten',
	'a fact that comes along is asked last, and only facts before it decide whether it is; test one of those'
);

/** A name that the engine itself gives to a fact. */
export const derivedName = (id: string): Text =>
	both(
		`"${id}" is een feit dat uit de andere feiten volgt: kies een andere naam`,
		`"${id}" is a fact that the engine derives: choose another name`
	);

const takenAlready = (id: string): Text =>
	both(`"${id}" bestaat al: geef een van de twee een andere naam`, `"${id}" is taken already: rename one of the two`);

const noGroupOf = (subject: string): Text => both(`is geen onderdeel van ${subject}`, `is no group of ${subject}`);

/** Names, before anything reads them. */
export function checkBroughtNames(world: World): void {
	const known = new Set(world.files.factors.flatMap(({ data }) => data.factors.map(({ id }) => id)));
	const seen = new Map<string, Bringing>();
	for (const one of broughtFacts(world.files.policies)) {
		const { file, at, fact } = one;
		const complain = (path: (string | number)[], message: Text) =>
			world.complaints.push(file.source.complaint(['facts', at, ...path], message));
		if (isDerived(fact.id)) complain(['id'], derivedName(fact.id));
		if (known.has(fact.id))
			complain(
				['id'],
				both(
					`"${fact.id}" is al een feit: gebruik dat, of kies voor dit feit een andere naam`,
					`"${fact.id}" is a fact already: use that one, or choose another name for this one`
				)
			);
		const before = seen.get(fact.id);
		if (before?.file === file) {
			complain(
				['id'],
				both(
					`"${fact.id}" staat er twee keer als nieuw feit: haal een van de twee weg`,
					`"${fact.id}" is brought along twice: remove one of the two`
				)
			);
		} else if (before && !isSameFact(before.fact, fact))
			complain(
				['id'],
				both(
					`"${fact.id}" is een ander feit in ${before.file.file}: maak de twee gelijk, of geef er een een andere naam`,
					`"${fact.id}" is another fact in ${before.file.file}: make the two the same, or rename one`
				)
			);
		seen.set(fact.id, before ?? one);
		const levels = fact.levels.map(({ id }) => id);
		levels.forEach((id, place) => {
			if (levels.indexOf(id) < place) complain(['levels', place, 'id'], takenAlready(id));
		});
		if (!levels.includes(fact.default)) complain(['default'], notKnown(fact.default, noLevel(fact.id), levels));
		for (const subject of world.files.subjects.filter(({ data }) => file.data.subject.includes(data.id))) {
			const groups = subject.data.groups.map(({ id }) => id);
			if (!groups.includes(fact.group)) complain(['group'], notKnown(fact.group, noGroupOf(subject.data.id), groups));
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
