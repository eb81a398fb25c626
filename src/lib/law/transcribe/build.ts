/** The work as a rule file: what rests on this reading says so, with the status that two pairs of eyes, or one, give it. */
import { stringify } from 'yaml';
import type { EditionForm, FigureView, SourceForm, Standing, Work } from '../../model';
import { replaced } from './change';
import { spotsOf, type GridForm } from './figures';

type Basis = EditionForm['basis'];

/** The id of this reading: its day, and a number where another reading of the source has that already. */
export function readingId({ reading, source }: Work): string {
	const day = reading.date ?? 'lezing';
	const taken = new Set(source.readings.map(({ id }) => id));
	for (let number = 1; ; number++) {
		const id = number === 1 ? day : `${day}-${number}`;
		if (!taken.has(id)) return id;
	}
}

/** A role is named as checker only once everything was entered twice alike: until then nobody has checked it. */
function sourceOf(work: Work, standing: Standing): SourceForm {
	const { date, address, reader, checker, checked, recheck } = work.reading;
	const known = Object.fromEntries(
		Object.entries({
			date,
			address,
			reader,
			recheck,
			...(standing.status === 'official' ? { checker, checked } : {})
		}).filter(([, value]) => value !== undefined)
	);
	return { ...work.source, readings: [...work.source.readings, { id: readingId(work), ...known }] };
}

/** A place without a figure stands where its column does: nobody has to say where nothing was read. */
function placed(grid: GridForm): GridForm {
	const rows = grid.rows.map((row) => ({
		...row,
		cells: Object.fromEntries(
			Object.entries(row.cells).map(([id, place]) => {
				const holds = ['sanction', 'alternatives', 'bespoke'].includes(place.cell.kind);
				const column = grid.columns.find((one) => one.id === id);
				const locator = place.locator === '' && !holds ? column?.label.nl || id : place.locator;
				return [id, { ...place, locator }];
			})
		)
	}));
	return { ...grid, rows };
}

function withBases(work: Work, figures: readonly FigureView[], status: Standing['status']): EditionForm {
	const id = readingId(work);
	// Nothing is official that does not say where it stands; a figure without a locator is asked for one before that.
	const own = (basis: Basis): Basis => ({
		...{ ...basis, source: work.source.id, readings: [id] },
		status: basis.locator === undefined ? 'secondary' : status
	});
	// A row with figures of two readings rests on both, and is as strong as the weaker.
	const mixed = (basis: Basis): Basis => ({
		...basis,
		readings: [...new Set([...basis.readings, id])],
		status: status === 'official' ? basis.status : 'secondary'
	});
	const isOwn = new Map(
		figures.map(({ key, state }) => [key, state === 'kept' ? false : work.entered.includes(key) || undefined])
	);
	const rows = new Map<string, { path: (string | number)[]; basis: Basis; own: (boolean | undefined)[] }>();
	for (const [key, spot] of spotsOf(work.edition)) {
		const [path, basis] =
			spot.kind === 'modifier'
				? [['modifiers', spot.at], spot.modifier.basis]
				: [spot.kind === 'row' ? ['rows', spot.at] : ['grid', 'rows', spot.at], spot.row.basis];
		const name = path.join('.');
		const line = rows.get(name) ?? { path, basis, own: [] };
		rows.set(name, { ...line, own: [...line.own, isOwn.get(key)] });
	}
	let edition = work.edition;
	for (const { path, basis, own: which } of rows.values()) {
		if (!which.includes(true)) continue;
		edition = replaced(
			edition,
			[...path, 'basis'],
			which.includes(false) && basis.readings.length > 0 ? mixed(basis) : own(basis)
		);
	}
	edition = { ...edition, ...(edition.grid ? { grid: placed(edition.grid) } : {}) };
	const whole = edition.basis.readings.length === 0 ? own(edition.basis) : edition.basis;
	const remarks = edition.remarks?.map((one) =>
		one.basis?.readings.length === 0 ? { ...one, basis: own(one.basis) } : one
	);
	return { ...edition, basis: whole, ...(remarks ? { remarks } : {}) };
}

/** Fields in the order in which they are read; what is empty and means nothing is left out. */
const ORDER = [
	...[
		'format',
		'kind',
		'id',
		'instrument',
		'label',
		'text',
		'subject',
		'from',
		'through',
		'lastSeen',
		'evidence',
		'basis'
	],
	...[
		'frame',
		'covers',
		'facts',
		'scope',
		'rows',
		'grid',
		'modifiers',
		'rounding',
		'gaps',
		'remarks',
		'sources',
		'glossary'
	]
] as const;

/** Facts and levels that it brings along, with what the glossary needs of each. */
const ownNames = ({ facts = [] }: EditionForm) =>
	facts.flatMap(({ id, label, levels }) => [
		{ id, kind: 'factor' as const, term: label },
		...levels.map((level) => ({ id: level.id, kind: 'level' as const, term: level.label }))
	]);

/**
 * @param words ids that the glossary explains already; an edition that brings a new instrument explains it itself
 * @returns the edition as it would be taken into use now, in the form of a rule file
 */
export function built(
	work: Work,
	figures: readonly FigureView[],
	standing: Standing,
	words: ReadonlySet<string>
): EditionForm {
	const edition = withBases(work, figures, standing.status);
	const glossary = [...(edition.glossary ?? [])];
	if (!words.has(edition.instrument) && !glossary.some(({ id }) => id === edition.instrument))
		glossary.push({ id: edition.instrument, kind: 'edition', term: edition.label, text: edition.text });
	for (const { id, term, kind } of ownNames(edition))
		if (!words.has(id) && !glossary.some((one) => one.id === id)) glossary.push({ id, kind, term, text: term });
	const others = (edition.sources ?? []).filter(({ id }) => id !== work.source.id);
	const whole: Record<string, unknown> = { ...edition, glossary, sources: [...others, sourceOf(work, standing)] };
	return Object.fromEntries(
		ORDER.flatMap((field) => {
			const value = whole[field];
			const nothing = value === undefined || (Array.isArray(value) && value.length === 0);
			return nothing ? [] : [[field, value]];
		})
	) as unknown as EditionForm;
}

/** As text: short maps on one line, as the files of the seeds have them. */
export const written = (edition: EditionForm): string =>
	stringify(edition, { lineWidth: 120, aliasDuplicateObjects: false, singleQuote: true });
