/** Guidelines: scope and table belong together, grids are whole, and what is referred to exists. */
import type { PolicyFile } from '../../model';
import type { Path } from '../complaint';
import { intersect } from '../box';
import { allRows } from '../grid';
import { hint } from '../nearest';
import type { Loaded } from '../read';
import { levelsOf, type World } from '../world';
import { checkBox } from './boxes';

type Complain = (path: Path, message: string, point?: 'key') => void;

function checkGrid({ grid }: PolicyFile, complain: Complain): void {
	if (!grid) return;
	const columns = grid.columns.map((column) => column.id);
	grid.rows.forEach((row, at) => {
		const path = ['grid', 'rows', at, 'cells'];
		for (const id of Object.keys(row.cells)) {
			if (!columns.includes(id)) complain([...path, id], `"${id}" is no column: ${hint(id, columns)}`, 'key');
		}
		for (const column of grid.columns) {
			const place = Object.hasOwn(row.cells, column.id) ? row.cells[column.id] : undefined;
			if (!place) {
				complain([...path, column.id], 'is missing: add the cell, with kind: absent where the source prints none');
			} else if (place.cell.kind !== 'absent' && !intersect(row.when, column.when)) {
				complain(
					[...path, column.id],
					'can never hold: row and column ask for different levels; mend one of the two',
					'key'
				);
			}
		}
	});
}

function checkFrame(world: World, { data }: Loaded<PolicyFile>, complain: Complain): void {
	if (data.frame === undefined) return;
	const others = world.files.policies.filter(
		(file) => file.data !== data && data.subject.every((subject) => file.data.subject.includes(subject))
	);
	const frames = others.filter((file) => file.data.instrument === data.frame);
	if (frames.length === 0) {
		const known = others.filter((file) => file.data.scope.length === 0).map((file) => file.data.instrument);
		complain(
			['frame'],
			`"${data.frame}" is no frame of subject ${data.subject.join(', ')}: ${hint(data.frame, known)}`
		);
		return;
	}
	const topics = [...frames.map((file) => file.data), data].flatMap((file) =>
		file.modifiers.map((modifier) => modifier.topic)
	);
	data.covers.forEach((topic, at) => {
		if (!topics.includes(topic))
			complain(['covers', at], `"${topic}" is no topic of ${data.frame}: ${hint(topic, topics)}`);
	});
}

function checkTable(data: PolicyFile, complain: Complain): void {
	const rows = allRows(data);
	if (data.scope.length > 0 && rows.length === 0) {
		complain(
			['scope'],
			'claims cases for which this edition has no row: add rows or a grid, or remove scope if it is a frame'
		);
	}
	if (data.scope.length === 0 && rows.length > 0) {
		complain(['scope'], 'is missing where there are rows: say for which cases the table speaks');
	}
	// A cell that is missing or cannot hold is complained about by itself, so its name counts here.
	const cells =
		data.grid?.rows.flatMap((row) => data.grid?.columns.map((column) => `${row.id}-${column.id}`) ?? []) ?? [];
	const ids = [...new Set([...rows.map((row) => row.id), ...cells])];
	const possible = (cell: PolicyFile['rows'][number]['cell'], path: Path) => {
		if (cell.kind !== 'possible') return;
		cell.rows.forEach((id, at) => {
			if (!ids.includes(id)) complain([...path, 'rows', at], `"${id}" is no row of this edition: ${hint(id, ids)}`);
		});
	};
	data.rows.forEach((row, at) => possible(row.cell, ['rows', at, 'cell']));
	data.grid?.rows.forEach((row, at) => {
		for (const [id, { cell }] of Object.entries(row.cells)) possible(cell, ['grid', 'rows', at, 'cells', id, 'cell']);
	});
}

function checkCounts(world: World, data: PolicyFile, complain: Complain): void {
	data.modifiers.forEach(({ effect }, at) => {
		if (effect.kind !== 'count') return;
		const path = ['modifiers', at, 'effect', 'factor'];
		const used = data.subject.flatMap((subject) => world.uses.get(subject) ?? []);
		if (!levelsOf(world, effect.factor, []) || !used.includes(effect.factor)) {
			complain(path, `"${effect.factor}" is no factor: ${hint(effect.factor, used)}`);
			return;
		}
		const levels = world.definitions.get(effect.factor)?.levels ?? [];
		const bare = levels.filter((level) => level.count === undefined).map((level) => level.id);
		if (bare.length > 0) {
			complain(
				path,
				`"${effect.factor}" cannot be counted: give a count to each of its levels, so also to ${bare.join(', ')}`
			);
		}
	});
}

export function checkPolicies(world: World): void {
	for (const file of world.files.policies) {
		const { data, source } = file;
		const complain: Complain = (path, message, point) => world.complaints.push(source.complaint(path, message, point));
		const unknown = data.subject.filter((subject) => !world.uses.has(subject));
		for (const subject of unknown) {
			complain(['subject'], `"${subject}" is no subject: ${hint(subject, world.uses.keys())}`);
		}
		if (unknown.length > 0) continue;
		if (data.subject.length > 1 && data.scope.length > 0) {
			complain(['subject'], 'names several subjects where the edition has a table: only a frame serves several');
		}
		const rules = { subjects: data.subject, derived: ['offence', 'maximumClass', 'sanctionLaw'] };
		data.scope.forEach((box, at) => checkBox(world, file, box, ['scope', at], rules));
		data.rows.forEach(({ when }, at) => checkBox(world, file, when, ['rows', at, 'when'], rules));
		data.modifiers.forEach(({ when }, at) => checkBox(world, file, when, ['modifiers', at, 'when'], rules));
		data.grid?.columns.forEach(({ when }, at) => checkBox(world, file, when, ['grid', 'columns', at, 'when'], rules));
		data.grid?.rows.forEach(({ when }, at) => checkBox(world, file, when, ['grid', 'rows', at, 'when'], rules));
		checkGrid(data, complain);
		checkFrame(world, file, complain);
		checkTable(data, complain);
		checkCounts(world, data, complain);
	}
}
