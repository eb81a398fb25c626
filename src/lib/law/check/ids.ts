/** Names: a file is called after its id, and nothing is called the same as something else. */
import { both, derivedFactors, type GlossaryEntry, type PolicyFile, type Text } from '../../model';
import { canonical } from '../../model/canonical';
import type { Path } from '../complaint';
import { overlap, within } from '../days';
import { allRows } from '../grid';
import { misnamed } from '../library';
import type { Loaded } from '../read';
import { rulesOf } from '../rules';
import type { Place, World } from '../world';
import { derivedName } from './brought';

const at = ({ source, path }: Place) => source.lineOf(path);

const renameOne = both('geef een van de twee een andere naam', 'rename one of the two');

/** Complains about the second and later use of an id; `mend` says what to do. */
function unique(world: World, entries: readonly { id: string; place: Place }[], mend: Text = renameOne): void {
	const seen = new Map<string, Place>();
	for (const { id, place } of entries) {
		const first = seen.get(id);
		if (!first) seen.set(id, place);
		else {
			const message = both(
				`"${id}" bestaat al, op ${at(first)}: ${mend.nl}`,
				`"${id}" is taken already, at ${at(first)}: ${mend.en}`
			);
			world.complaints.push(place.source.complaint(place.path, message));
		}
	}
}

function fileName(world: World, { file, source, data }: Loaded<{ id: string }>, id: string, from: Text): void {
	if (data.id !== id) {
		const message = both(
			`is "${data.id}", maar ${from.nl} "${id}": schrijf id: ${id}`,
			`is "${data.id}" where ${from.en} make "${id}": write id: ${id}`
		);
		world.complaints.push(source.complaint(['id'], message));
	}
	const name = file.slice(file.lastIndexOf('/') + 1);
	if (name !== `${data.id}.yaml`) world.complaints.push(source.complaint(['id'], misnamed(data.id, name)));
}

const listed = <D>(file: Loaded<D>, entries: readonly { id: string }[], path: Path) =>
	entries.map(({ id }, index) => ({ id, place: { source: file.source, path: [...path, index, 'id'] } }));

/** Seeds and overlays apart: an overlay may use an id of the seeds, that is how it replaces. */
function perLayer<D>(files: readonly Loaded<D>[], check: (files: readonly Loaded<D>[]) => void): void {
	check(files.filter((file) => !file.overlay));
	check(files.filter((file) => file.overlay));
}

interface Brought {
	id: string;
	file: Loaded<unknown>;
	place: Place;
}

/** Several editions may bring the same along: of those that agree the first stands for all. Twice in one file is once too many. */
function onceAmong<B extends Brought>(
	policies: ReadonlySet<Loaded<unknown>>,
	all: readonly B[],
	agree: (before: B, one: B) => boolean
): B[] {
	const first = new Map<string, B>();
	return all.filter((one) => {
		const before = first.get(one.id);
		if (!before) first.set(one.id, one);
		const shared = before && policies.has(before.file) && policies.has(one.file) && before.file !== one.file;
		return !(shared && agree(before, one));
	});
}

/** A reading of a source that two editions rest on is one reading, so both say the same of it. */
function checkReadings(world: World): void {
	perLayer(world.files.policies, (layer) => {
		const seen = new Map<string, { said: string; place: Place }>();
		for (const { data, source } of layer) {
			data.sources.forEach(({ id, readings }, index) =>
				readings.forEach((reading, row) => {
					const place = { source, path: ['sources', index, 'readings', row] };
					const before = seen.get(`${id} ${reading.id}`);
					const said = canonical(reading);
					if (!before) return void seen.set(`${id} ${reading.id}`, { said, place });
					if (before.said === said || before.place.source === source) return;
					const message = both(
						`"${reading.id}" van ${id} is een andere lezing op ${at(before.place)}: geef een van de twee een andere naam`,
						`"${reading.id}" of ${id} is another reading at ${at(before.place)}: give one of the two another name`
					);
					world.complaints.push(source.complaint([...place.path, 'id'], message));
				})
			);
		}
	});
}

function statuteIds(world: World): void {
	const seen = new Map<string, { place: Place; from: string; through?: string | undefined }[]>();
	for (const { data, source } of world.files.statutes) {
		for (const { rule, path } of rulesOf(data)) {
			const key = `${data.instrument} ${rule.id}`;
			const entry = { ...within(rule, data), place: { source, path: [...path, 'id'] } };
			const before = seen.get(key) ?? [];
			const clash = before.find((other) => overlap(other, entry));
			if (clash) {
				const message = both(
					`"${rule.id}" bestaat al op dezelfde dagen, op ${at(clash.place)}: geef er een een andere naam, of laat ze op andere dagen gelden`,
					`"${rule.id}" is taken on the same days, at ${at(clash.place)}: rename one, or give them windows that do not overlap`
				);
				world.complaints.push(source.complaint(entry.place.path, message));
			}
			seen.set(key, [...before, entry]);
		}
	}
}

export function checkIds(world: World): void {
	const { files } = world;
	for (const file of files.subjects)
		fileName(world, file, file.data.id, both('de naam van het bestand geeft', 'the file name'));
	for (const file of files.statutes) {
		const { instrument, part, from } = file.data;
		fileName(
			world,
			file,
			`${instrument}.${part}.${from}`,
			both('uit instrument, part en from volgt', 'instrument, part and from')
		);
	}
	for (const file of files.policies) {
		fileName(
			world,
			file,
			`${file.data.instrument}.${file.data.from}`,
			both('uit instrument en from volgt', 'instrument and from')
		);
	}
	const wholes = [...files.subjects, ...files.statutes, ...files.policies];
	unique(
		world,
		wholes.map(({ source, data }) => ({ id: data.id, place: { source, path: ['id'] } })),
		both(
			'twee bestanden kunnen niet hetzelfde bevatten; haal er een weg of geef het een andere naam',
			'two files cannot hold the same; remove or rename one'
		)
	);
	const bringing = [...files.sources, ...files.policies] as readonly Loaded<Pick<PolicyFile, 'sources'>>[];
	const policies = new Set<Loaded<unknown>>(files.policies);
	perLayer(bringing, (layer) =>
		unique(
			world,
			onceAmong(
				policies,
				layer.flatMap((file) => listed(file, file.data.sources, ['sources']).map((one) => ({ ...one, file }))),
				() => true
			)
		)
	);
	checkReadings(world);
	perLayer<{ entries: GlossaryEntry[] } | PolicyFile>([...files.glossary, ...files.policies], (layer) =>
		unique(
			world,
			onceAmong(
				policies,
				layer.flatMap((file) => {
					const [entries, list] =
						'entries' in file.data ? [file.data.entries, 'entries'] : [file.data.glossary, 'glossary'];
					return listed(file, entries, [list]).map((one, at) => ({ ...one, file, said: canonical(entries[at]) }));
				}),
				(before, one) => before.said === one.said
			),
			both('maak er één woord van', 'make one entry of the two')
		)
	);
	perLayer(files.factors, (layer) =>
		unique(
			world,
			layer.flatMap((file) => listed(file, file.data.factors, ['factors']))
		)
	);
	for (const file of bringing) {
		file.data.sources.forEach(({ readings }, index) =>
			unique(world, listed(file, readings, ['sources', index, 'readings']))
		);
	}
	for (const file of files.factors) {
		file.data.factors.forEach(({ id, levels }, index) => {
			unique(world, listed(file, levels, ['factors', index, 'levels']));
			if (!derivedFactors.some((derived) => derived === id)) return;
			world.complaints.push(file.source.complaint(['factors', index, 'id'], derivedName(id)));
		});
	}
	for (const file of files.subjects) {
		unique(world, listed(file, file.data.groups, ['groups']));
		unique(world, listed(file, file.data.impossible, ['impossible']));
	}
	statuteIds(world);
	for (const file of files.policies) {
		const { grid, modifiers, rows, gaps, remarks } = file.data;
		unique(world, [...listed(file, rows, ['rows']), ...listed(file, modifiers, ['modifiers'])]);
		unique(world, [...listed(file, gaps, ['gaps']), ...listed(file, remarks, ['remarks'])]);
		if (!grid) continue;
		unique(world, listed(file, grid.columns, ['grid', 'columns']));
		unique(world, listed(file, grid.rows, ['grid', 'rows']));
		const own = new Set([...rows, ...modifiers].map(({ id }) => id));
		for (const { id } of allRows({ ...file.data, rows: [] })) {
			if (!own.has(id)) continue;
			const message = both(
				`maakt een rij "${id}", maar zo heet al een andere rij of omstandigheid: geef een van de twee een andere naam`,
				`makes a row "${id}", a name that another row or modifier has: rename one of the two`
			);
			world.complaints.push(file.source.complaint(['grid'], message));
		}
	}
}
