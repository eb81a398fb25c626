/** Guidelines: scope and table belong together, grids are whole, and what is referred to exists. */
import { both, type PolicyFile, type Text } from '../../model';
import type { Path } from '../complaint';
import { intersect } from '../box';
import { allRows } from '../grid';
import { notKnown } from '../nearest';
import type { Loaded } from '../read';
import { levelsOf, type World } from '../world';
import { checkBox, noSubject } from './boxes';

type Complain = (path: Path, message: Text, point?: 'key') => void;

const noCell = both(
	'ontbreekt: voeg de cel toe, met kind: absent waar de bron niets heeft',
	'is missing: add the cell, with kind: absent where the source prints none'
);
const neverHolds = both(
	'kan nooit gelden: rij en kolom vragen om een ander antwoord; verbeter een van de twee',
	'can never hold: row and column ask for different levels; mend one of the two'
);

function checkGrid({ grid }: PolicyFile, complain: Complain): void {
	if (!grid) return;
	const columns = grid.columns.map((column) => column.id);
	grid.rows.forEach((row, at) => {
		const path = ['grid', 'rows', at, 'cells'];
		for (const id of Object.keys(row.cells)) {
			if (!columns.includes(id))
				complain([...path, id], notKnown(id, both('is geen kolom', 'is no column'), columns), 'key');
		}
		for (const column of grid.columns) {
			const place = Object.hasOwn(row.cells, column.id) ? row.cells[column.id] : undefined;
			if (!place) {
				complain([...path, column.id], noCell);
			} else if (place.cell.kind !== 'absent' && !intersect(row.when, column.when)) {
				complain([...path, column.id], neverHolds, 'key');
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
		const subjects = data.subject.join(', ');
		const what = both(`is geen kader van het onderwerp ${subjects}`, `is no frame of subject ${subjects}`);
		complain(['frame'], notKnown(data.frame, what, known));
		return;
	}
	const topics = [...frames.map((file) => file.data), data].flatMap((file) =>
		file.modifiers.map((modifier) => modifier.topic)
	);
	const noTopic = both(`is geen punt van ${data.frame}`, `is no topic of ${data.frame}`);
	data.covers.forEach((topic, at) => {
		if (!topics.includes(topic)) complain(['covers', at], notKnown(topic, noTopic, topics));
	});
}

const noRow = both('is geen rij van deze uitgave', 'is no row of this edition');

function checkTable(data: PolicyFile, complain: Complain): void {
	const rows = allRows(data);
	if (data.scope.length > 0 && rows.length === 0) {
		complain(
			['scope'],
			both(
				'noemt zaken waarvoor deze uitgave geen rij heeft: voeg rijen of een tabel toe, of haal dit weg als het een kader is',
				'claims cases for which this edition has no row: add rows or a grid, or remove scope if it is a frame'
			)
		);
	}
	if (data.scope.length === 0 && rows.length > 0) {
		complain(
			['scope'],
			both(
				'ontbreekt terwijl er rijen zijn: zeg voor welke zaken de tabel geldt',
				'is missing where there are rows: say for which cases the table speaks'
			)
		);
	}
	// A cell that is missing or cannot hold is complained about by itself, so its name counts here.
	const cells =
		data.grid?.rows.flatMap((row) => data.grid?.columns.map((column) => `${row.id}-${column.id}`) ?? []) ?? [];
	const ids = [...new Set([...rows.map((row) => row.id), ...cells])];
	const possible = (cell: PolicyFile['rows'][number]['cell'], path: Path) => {
		if (cell.kind !== 'possible') return;
		cell.rows.forEach((id, at) => {
			if (!ids.includes(id)) complain([...path, 'rows', at], notKnown(id, noRow, ids));
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
			complain(path, notKnown(effect.factor, both('is geen feit', 'is no factor'), used));
			return;
		}
		const levels = world.definitions.get(effect.factor)?.levels ?? [];
		const bare = levels.filter((level) => level.count === undefined).map((level) => level.id);
		if (bare.length > 0) {
			complain(
				path,
				both(
					`"${effect.factor}" is niet te tellen: geef elk antwoord een count, dus ook ${bare.join(', ')}`,
					`"${effect.factor}" cannot be counted: give a count to each of its levels, so also to ${bare.join(', ')}`
				)
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
			complain(['subject'], notKnown(subject, noSubject, world.uses.keys()));
		}
		if (unknown.length > 0) continue;
		if (data.subject.length > 1 && data.scope.length > 0) {
			complain(
				['subject'],
				both(
					'noemt meer dan één onderwerp, maar de uitgave heeft een tabel: alleen een kader dient er meer',
					'names several subjects where the edition has a table: only a frame serves several'
				)
			);
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
