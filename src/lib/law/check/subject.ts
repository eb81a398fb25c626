/** A space of facts: every factor defined, and every condition reads only what was asked before it. */
import { both, type Box, type SubjectFile, type Text } from '../../model';
import type { Path } from '../complaint';
import { notKnown } from '../nearest';
import type { Loaded } from '../read';
import { isDerived, type World } from '../world';
import { checkBox, noLevel } from './boxes';

const never = both(
	'alleen feiten van de zaak zelf bepalen of een vraag komt, wat geldt als niemand iets zegt en wat niet kan; vraag zo’n feit',
	'applicability, defaults and refusals depend on the asked facts alone; test those that decide it'
);
const earlier = both(
	'een voorwaarde leest alleen feiten die eerder komen; zet dit feit lager of vraag een eerder feit',
	'conditions read earlier factors only; move this factor down or test an earlier one'
);

const noFactorOf = (subject: string): Text => both(`is geen feit van ${subject}`, `is no factor of ${subject}`);

function checkUses(world: World, { data, source }: Loaded<SubjectFile>): boolean {
	const before = world.complaints.length;
	const complain = (path: Path, message: Text) => world.complaints.push(source.complaint(path, message));
	const groups = data.groups.map((group) => group.id);
	data.factors.forEach(({ use, group, default: defaults }, at) => {
		const levels = world.definitions.get(use)?.levels.map((level) => level.id);
		if (!levels)
			complain(['factors', at, 'use'], notKnown(use, both('is geen feit', 'is no factor'), world.definitions.keys()));
		if (data.factors.findIndex((factor) => factor.use === use) < at) {
			complain(
				['factors', at, 'use'],
				both(`"${use}" wordt al gebruikt: haal een van de twee weg`, `"${use}" is used already: remove one of the two`)
			);
		}
		if (!groups.includes(group))
			complain(
				['factors', at, 'group'],
				notKnown(group, both('is geen onderdeel van de vragen', 'is no group'), groups)
			);
		defaults?.forEach(({ level }, row) => {
			if (!levels || levels.includes(level)) return;
			complain(['factors', at, 'default', row, 'level'], notKnown(level, noLevel(use), levels));
		});
	});
	if (data.exampleDate < data.readFrom) {
		complain(
			['exampleDate'],
			both(
				`ligt voor readFrom, ${data.readFrom}: kies een dag waarvoor de wet is gelezen`,
				`is before readFrom, ${data.readFrom}: choose a day for which the law was read`
			)
		);
	}
	return world.complaints.length === before;
}

function checkConditions(world: World, file: Loaded<SubjectFile>): void {
	const { data } = file;
	const all = { subjects: [data.id], derived: [], because: never };
	data.factors.forEach(({ appliesWhen, default: defaults }, at) => {
		// What an edition brought along is held against its own file; see `brought.ts`.
		if (world.brought.has(data.factors[at]!.use)) return;
		const factors = data.factors.slice(0, at).map((factor) => factor.use);
		const check = (box: Box, path: Path) => {
			const because = Object.keys(box).some(isDerived) ? never : earlier;
			checkBox(world, file, box, path, { ...all, factors, because });
		};
		const rules: readonly { when?: Box | undefined; level: string }[] = defaults ?? [];
		appliesWhen?.forEach((box, row) => check(box, ['factors', at, 'appliesWhen', row]));
		rules.forEach(({ when }, row) => when && check(when, ['factors', at, 'default', row, 'when']));
	});
	data.impossible.forEach(({ when }, at) => checkBox(world, file, when, ['impossible', at, 'when'], all));
	data.noStory?.forEach((box, at) => checkBox(world, file, box, ['noStory', at], all));
	data.youthLawWhen.forEach((box, at) => checkBox(world, file, box, ['youthLawWhen', at], all));
	data.gravity.forEach(({ within }, at) => checkBox(world, file, within, ['gravity', at, 'within'], all));
	data.acknowledged.forEach(({ when }, at) =>
		when.forEach((box, row) => checkBox(world, file, box, ['acknowledged', at, 'when', row], all))
	);
}

/** Levels that an order of gravity or an exception to one names. */
function checkNamedLevels(world: World, { data, source }: Loaded<SubjectFile>): void {
	const check = (factor: string, level: string, path: Path) => {
		const complain = (at: Path, message: Text) => world.complaints.push(source.complaint(at, message));
		const used = data.factors.map(({ use }) => use);
		if (!used.includes(factor)) {
			return complain(path, notKnown(factor, noFactorOf(data.id), used));
		}
		const levels = world.definitions.get(factor)!.levels.map(({ id }) => id);
		if (!levels.includes(level)) complain(path, notKnown(level, noLevel(factor), levels));
	};
	data.gravity.forEach(({ factor, levels }, at) =>
		levels.forEach((level, row) => check(factor, level, ['gravity', at, 'levels', row]))
	);
	data.acknowledged.forEach(({ towards }, at) =>
		towards.forEach(({ factor, level }, row) => check(factor, level, ['acknowledged', at, 'towards', row, 'level']))
	);
}

/** Facts that the map states. */
function checkMap(world: World, { data, source }: Loaded<SubjectFile>): void {
	if (!data.map) return;
	const used = data.factors.map(({ use }) => use);
	const complain = (path: Path, message: Text) => world.complaints.push(source.complaint(path, message));
	const stated = (facts: Readonly<Record<string, string>>, path: Path) => {
		for (const [factor, level] of Object.entries(facts)) {
			const levels = used.includes(factor) ? world.definitions.get(factor)!.levels.map(({ id }) => id) : undefined;
			if (!levels) {
				complain([...path, factor], notKnown(factor, noFactorOf(data.id), used));
			} else if (!levels.includes(level)) {
				complain([...path, factor], notKnown(level, noLevel(factor), levels));
			}
		}
	};
	for (const axis of ['rows', 'columns'] as const) {
		const lines = data.map[axis];
		if ('factor' in lines) {
			if (used.includes(lines.factor)) continue;
			complain(['map', axis, 'factor'], notKnown(lines.factor, noFactorOf(data.id), used));
			continue;
		}
		lines.lines.forEach(({ facts, usual }, at) => {
			facts.forEach((one, row) => stated(one, ['map', axis, 'lines', at, 'facts', row]));
			stated(usual, ['map', axis, 'lines', at, 'usual']);
		});
	}
	stated(data.map.usual, ['map', 'usual']);
}

export function checkSubjects(world: World): void {
	for (const file of world.files.subjects) {
		if (!checkUses(world, file)) continue;
		checkConditions(world, file);
		checkNamedLevels(world, file);
		checkMap(world, file);
	}
}
