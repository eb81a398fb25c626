/** Facts that the edition brings along: new ones, and their names wherever a condition uses them. */
import type { EditionForm, LevelList, Text } from '../../model';
import type { Fact } from '../propose';
import { freshId } from './change';

type FactForm = NonNullable<EditionForm['facts']>[number];
type BoxForm = FactForm['when'];

const EMPTY: Text = { nl: '', en: '' };

export const isLevelList = (list: string): list is LevelList => /^facts\.\d+\.levels$/.test(list);

/** A question with yes and no, which most facts are; no is what holds where nobody says. */
export const newFact = (edition: EditionForm): FactForm => ({
	id: freshId('feit', new Set((edition.facts ?? []).map(({ id }) => id))),
	label: EMPTY,
	question: EMPTY,
	group: '',
	levels: [
		{ id: 'nee', label: { nl: 'Nee', en: 'No' } },
		{ id: 'ja', label: { nl: 'Ja', en: 'Yes' } }
	],
	default: 'nee'
});

export function newLevel(edition: EditionForm, list: LevelList): FactForm['levels'][number] {
	const fact = edition.facts?.[Number(list.split('.')[1])];
	return { id: freshId('antwoord', new Set((fact?.levels ?? []).map(({ id }) => id))), label: EMPTY };
}

/** The facts as a pasted table may speak of them, behind those of the subject. */
export const withOwnFacts = (facts: readonly Fact[], { facts: own = [] }: EditionForm): readonly Fact[] =>
	own.length === 0
		? facts
		: [
				...facts.filter(({ id }) => !own.some((one) => one.id === id)),
				...own.map(({ id, levels }) => ({
					id,
					levels: levels.map((level) => ({ id: level.id, label: level.label.nl }))
				}))
			];

type InBox = (box: NonNullable<BoxForm>) => NonNullable<BoxForm>;

/** Every condition of the edition changed in one way. */
function inConditions(edition: EditionForm, change: InBox): EditionForm {
	const when = <T extends { when?: BoxForm }>(line: T): T => (line.when ? { ...line, when: change(line.when) } : line);
	const { rows, modifiers, scope, facts, grid } = edition;
	return {
		...edition,
		...(rows ? { rows: rows.map(when) } : {}),
		...(modifiers ? { modifiers: modifiers.map(when) } : {}),
		...(scope ? { scope: scope.map(change) } : {}),
		...(facts ? { facts: facts.map(when) } : {}),
		...(grid ? { grid: { columns: grid.columns.map(when), rows: grid.rows.map(when) } } : {})
	};
}

/** The edition after a fact got another name. */
export const factRenamed = (edition: EditionForm, from: string, to: string): EditionForm =>
	inConditions(edition, (box) =>
		Object.fromEntries(Object.entries(box).map(([fact, levels]) => [fact === from ? to : fact, levels]))
	);

/** The edition after a level of one of its facts got another name. */
export function levelRenamed(edition: EditionForm, list: LevelList, from: string, to: string): EditionForm {
	const at = Number(list.split('.')[1]);
	const fact = edition.facts?.[at];
	if (!fact) return edition;
	const named = (level: string) => (level === from ? to : level);
	const next = inConditions(edition, (box) =>
		Object.fromEntries(
			Object.entries(box).map(([name, levels]) => [
				name,
				name === fact.id ? (typeof levels === 'string' ? named(levels) : levels.map(named)) : levels
			])
		)
	);
	const facts = next.facts!.map((one, place) => (place === at ? { ...one, default: named(one.default) } : one));
	return { ...next, facts };
}
