/** Where a work begins: an edition that is there, the next edition of one, an empty one, or a file that was kept. */
import { PolicyFile, type Day, type EditionForm, type SourceForm, type Work } from '../../model';
import { NOT_READ } from '../notation';
import { YamlSource } from '../yaml';
import type { LawFile } from '../read';
import { spotsOf } from './figures';
import { withCell, withEffect } from './change';

/** The editions of the rule files as they are written there, by id; those of the installation before those of the seeds. */
export function writtenEditions(files: readonly LawFile[]): Map<string, EditionForm> {
	const editions = new Map<string, EditionForm>();
	for (const { path, text } of [...files].sort((a, b) => Number(a.overlay ?? false) - Number(b.overlay ?? false))) {
		const { value, faults } = new YamlSource(path, text);
		if (faults.length > 0 || typeof value !== 'object' || value === null || !('kind' in value)) continue;
		if (value.kind !== 'policy' && value.kind !== 'judiciary') continue;
		// The rules were loaded before: what they hold has the form of an edition.
		const edition = value as EditionForm;
		editions.set(edition.id, edition);
	}
	return editions;
}

/** The text that a table of this edition stands in: called after the guideline where it is listed, else the one it rests on. */
export function sourceFor(edition: EditionForm, sources: readonly SourceForm[]): SourceForm {
	const own = [...sources, ...(edition.sources ?? [])].filter(({ id }) => id === edition.instrument.toLowerCase());
	const found = own.at(-1) ?? sources.find(({ id }) => id === edition.basis.source);
	return structuredClone(
		found ?? { id: edition.instrument.toLowerCase() || 'bron', kind: 'policy', label: { nl: '', en: '' }, readings: [] }
	);
}

/** Every figure made unread: the table as it stands before anybody has copied it. */
export function emptied(edition: EditionForm): EditionForm {
	let next = edition;
	for (const [key, spot] of spotsOf(edition)) {
		if (spot.kind === 'modifier') {
			next = withEffect(next, key, { kind: 'untranscribed', text: NOT_READ });
			continue;
		}
		const cell = spot.kind === 'row' ? spot.row.cell : spot.row.cells[spot.column]!.cell;
		if (cell.kind === 'absent' || cell.kind === 'possible' || cell.kind === 'untranscribed') continue;
		next = withCell(next, key, { kind: 'untranscribed', text: NOT_READ });
	}
	return next;
}

export interface Begin {
	id: string;
	today: Day;
	sources: readonly SourceForm[];
}

function work(begin: Begin, edition: EditionForm, before: Pick<Work, 'base' | 'beside'>): Work {
	return {
		format: 'strafmaatverkenner-werkstuk',
		version: 1,
		id: begin.id,
		begun: begin.today,
		...before,
		edition,
		source: sourceFor(edition, begin.sources),
		reading: {},
		entered: [],
		again: {},
		second: { figures: {} }
	};
}

/** An edition that is there, to be filled or corrected. */
export const opened = (begin: Begin, edition: EditionForm): Work =>
	work(begin, structuredClone(edition), { base: edition.id, beside: edition.id });

/**
 * The next edition of a guideline: its lines and conditions, on another day, with nothing of what they say. What was true of
 * the earlier text is a claim about the new one until somebody has read that, so remarks, gaps and directions go too.
 * @param as the instrument and the first day of the new one
 */
export function following(begin: Begin, edition: EditionForm, as: { instrument: string; from: Day }): Work {
	const { kind, label, text, subject, frame, covers, facts, scope, rows, grid, modifiers, rounding } =
		structuredClone(edition);
	const own = as.instrument.toLowerCase();
	const known = begin.sources.find(({ id }) => id === own);
	const source: SourceForm = structuredClone(known ?? { id: own, kind: 'policy', label, readings: [] });
	const basis = ({ locator, note: _note }: EditionForm['basis']): EditionForm['basis'] => ({
		...(locator === undefined ? {} : { locator }),
		...{ source: own, readings: [], status: 'secondary' }
	});
	const next = emptied({
		...{
			format: 1,
			kind,
			id: `${as.instrument}.${as.from}`,
			instrument: as.instrument,
			label,
			text,
			subject,
			from: as.from
		},
		basis: basis({ ...edition.basis, locator: undefined }),
		...(frame === undefined ? {} : { frame }),
		...(covers === undefined ? {} : { covers }),
		...(facts === undefined ? {} : { facts }),
		...(scope === undefined ? {} : { scope }),
		...(rows === undefined ? {} : { rows: rows.map((row) => ({ ...row, basis: basis(row.basis) })) }),
		...(grid === undefined
			? {}
			: { grid: { ...grid, rows: grid.rows.map((row) => ({ ...row, basis: basis(row.basis) })) } }),
		modifiers: (modifiers ?? []).map((one) => ({
			...one,
			effect: { kind: 'untranscribed', text: NOT_READ },
			basis: basis(one.basis)
		})),
		...(rounding === undefined || rounding.kind === 'down' ? {} : { rounding })
	});
	return { ...work(begin, next, { beside: edition.id }), source, entered: [...spotsOf(next).keys()] };
}

/** An edition without any line. */
export function blank(
	begin: Begin,
	as: { instrument: string; from: Day; subject: string; kind: EditionForm['kind'] }
): Work {
	const source = as.instrument.toLowerCase();
	const edition: EditionForm = {
		format: 1,
		kind: as.kind,
		id: `${as.instrument}.${as.from}`,
		instrument: as.instrument,
		label: { nl: '', en: '' },
		text: { nl: '', en: '' },
		subject: as.subject,
		from: as.from,
		basis: { source, readings: [], status: 'secondary' },
		scope: [{ sanctionLaw: 'adult' }],
		rows: [],
		modifiers: [],
		glossary: []
	};
	return work(begin, edition, {});
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean =>
	isRecord(value) && typeof value['nl'] === 'string' && typeof value['en'] === 'string';

const isBasis = (value: unknown): boolean =>
	isRecord(value) && Array.isArray(value['readings']) && typeof value['source'] === 'string';

const isLine = (value: unknown): value is Record<string, unknown> =>
	isRecord(value) && typeof value['id'] === 'string' && isText(value['label']) && isRecord(value['when']);

const all = (list: unknown, test: (one: unknown) => boolean): boolean =>
	list === undefined || (Array.isArray(list) && list.length <= 2000 && list.every(test));

const isCell = (value: unknown): boolean => isRecord(value) && typeof value['kind'] === 'string';

/** Whether forms can show it: every list a list, every line a line. What is wrong beyond that, the checks say. */
/** A fact that comes along, as far as the forms need it. */
const isFact = (value: unknown): boolean =>
	isRecord(value) &&
	typeof value['id'] === 'string' &&
	isText(value['label']) &&
	isText(value['question']) &&
	Array.isArray(value['levels']) &&
	all(value['levels'], (one) => isRecord(one) && typeof one['id'] === 'string' && isText(one['label']));

function isEdition(value: unknown): value is EditionForm {
	if (!isRecord(value) || !isText(value['label']) || !isText(value['text']) || !isBasis(value['basis'])) return false;
	const { grid } = value;
	const isGridRow = (row: unknown) =>
		isLine(row) &&
		isBasis(row['basis']) &&
		isRecord(row['cells']) &&
		Object.values(row['cells']).every(
			(one) => isRecord(one) && typeof one['locator'] === 'string' && isCell(one['cell'])
		);
	const hasGrid =
		grid === undefined ||
		(isRecord(grid) &&
			Array.isArray(grid['columns']) &&
			Array.isArray(grid['rows']) &&
			all(grid['columns'], isLine) &&
			all(grid['rows'], isGridRow));
	return (
		['id', 'instrument', 'from'].every((name) => typeof value[name] === 'string') &&
		hasGrid &&
		all(value['rows'], (row) => isLine(row) && isBasis(row['basis']) && isCell(row['cell'])) &&
		all(value['modifiers'], (one) => isLine(one) && isBasis(one['basis']) && isCell(one['effect'])) &&
		all(value['scope'], isRecord) &&
		all(value['facts'], isFact) &&
		all(value['gaps'], (one) => isRecord(one) && isText(one['text'])) &&
		all(value['remarks'], (one) => isRecord(one) && isText(one['text']))
	);
}

/** Texts only: what is kept is typed by people. */
const areTexts = (value: unknown): boolean =>
	isRecord(value) && Object.values(value).every((one) => typeof one === 'string');

function isTable(value: unknown): boolean {
	if (value === undefined) return true;
	if (!isRecord(value) || typeof value['content'] !== 'string' || typeof value['grid'] !== 'number') return false;
	const { said, lines, taken, origin } = value;
	const both = (one: unknown) => isRecord(one) && isRecord(one['rows']) && isRecord(one['columns']);
	return (
		['html', 'text', 'xml'].includes(String(origin)) &&
		both(said) &&
		both(lines) &&
		isRecord(taken) &&
		Object.values(taken).every((one) => one === null || typeof one === 'string')
	);
}

export type Kept = { ok: true; work: Work } | { ok: false; reason: 'not-json' | 'not-ours' | 'newer' | 'damaged' };

/** A file or a text of this device, read with the care that a file from anywhere deserves. */
export function kept(text: string): Kept {
	let value: unknown;
	try {
		value = JSON.parse(text, (name, inner: unknown) => (name === '__proto__' ? undefined : inner));
	} catch {
		return { ok: false, reason: 'not-json' };
	}
	if (!isRecord(value) || value['format'] !== 'strafmaatverkenner-werkstuk') return { ok: false, reason: 'not-ours' };
	if (value['version'] !== 1) return { ok: false, reason: 'newer' };
	const { edition, source, reading, table, entered, again, second, id, begun } = value;
	const whole =
		typeof id === 'string' &&
		/^[\w-]{1,80}$/.test(id) &&
		typeof begun === 'string' &&
		isEdition(edition) &&
		isRecord(source) &&
		isText(source['label']) &&
		Array.isArray(source['readings']) &&
		areTexts(reading) &&
		isTable(table) &&
		all(entered, (one) => typeof one === 'string') &&
		areTexts(again) &&
		isRecord(second) &&
		areTexts(second['figures']);
	return whole ? { ok: true, work: value as unknown as Work } : { ok: false, reason: 'damaged' };
}

/** A rule file of somebody's own, opened as an edition. */
export function openedFile(begin: Begin, path: string, text: string): Kept {
	const { value, faults } = new YamlSource(path, text);
	if (faults.length > 0) return { ok: false, reason: 'not-json' };
	if (!isRecord(value) || (value['kind'] !== 'policy' && value['kind'] !== 'judiciary'))
		return { ok: false, reason: 'not-ours' };
	return PolicyFile.safeParse(value).success && isEdition(value)
		? { ok: true, work: opened(begin, value) }
		: { ok: false, reason: 'damaged' };
}
