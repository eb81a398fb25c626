/** One step of the work, pure: the work before and the act give the work after, or why nothing happened. */
import type { BenchAct, BenchView, CellForm, EditionForm, FigureKey, Work } from '../../model';
import { BESPOKE, NOT_READ, readEffect, readNotation, withPrinted } from '../notation';
import type { Fact } from '../propose';
import { replaced, valueAt, withCell, withEffect, withLocator } from './change';
import { figureAt, isUnread, notationOf, sameFigure, spotsOf, type FigureOf } from './figures';
import { asGrid, asRows, basisOf, changeList, rename, withEdition } from './lines';
import { decide, locatorsAt, pasted, placeAt, saidAt, withTaken } from './table';

export type Refusal = NonNullable<BenchView['refused']>;
export type Step = Exclude<BenchAct, { kind: 'undo' | 'redo' }>;

/** What lies beside the work and is not part of it. */
export interface Beside {
	/** The facts of the subject of the edition. */
	facts: readonly Fact[];
}

/** What a typed text says of a figure; nothing where it does not read. */
export function typedFigure(key: FigureKey, text: string): FigureOf | undefined {
	if (key.startsWith('mod:')) {
		const effect = readEffect(text);
		return effect && { kind: 'effect', effect };
	}
	const reading = readNotation(text);
	if (reading.kind !== 'read') return undefined;
	const { outcome } = reading;
	return { kind: 'cell', cell: outcome.kind === 'bespoke' ? { ...outcome, text: BESPOKE } : outcome };
}

/** The sentence that this edition already has for maatwerk, before ours. */
function bespokeText(edition: EditionForm): CellForm {
	const found = [...spotsOf(edition).values()]
		.map(figureAt)
		.find((of) => of.kind === 'cell' && of.cell.kind === 'bespoke');
	return found?.kind === 'cell' ? found.cell : { kind: 'bespoke', text: BESPOKE };
}

/** A figure that from here on rests on the source of this work; where it stood in another source is no locator here. */
function resting(work: Work, key: FigureKey): EditionForm {
	const spot = spotsOf(work.edition).get(key);
	if (!spot) return work.edition;
	const { basis } = spot.kind === 'modifier' ? spot.modifier : spot.row;
	if (basis.source === work.source.id) return work.edition;
	const path =
		spot.kind === 'modifier'
			? ['modifiers', spot.at]
			: spot.kind === 'row'
				? ['rows', spot.at]
				: ['grid', 'rows', spot.at];
	return replaced(work.edition, [...path, 'basis'], basisOf(work));
}

/** Sets a figure. Whoever typed it once more typed the one before it, so that counts no longer. */
function set(work: Work, key: FigureKey, of: FigureOf): Work {
	const { [key]: _gone, ...again } = work.again;
	const edition = resting(work, key);
	const next = of.kind === 'cell' ? withCell(edition, key, of.cell) : withEffect(edition, key, of.effect);
	const entered = work.entered.includes(key) ? work.entered : [...work.entered, key];
	return { ...work, edition: next, entered, again };
}

function unread(work: Work, key: FigureKey): Work {
	const of = figureAt(spotsOf(work.edition).get(key)!);
	if (isUnread(of)) return work;
	return of.kind === 'cell'
		? set(work, key, { kind: 'cell', cell: { kind: 'untranscribed', text: NOT_READ } })
		: set(work, key, { kind: 'effect', effect: { kind: 'untranscribed', text: NOT_READ } });
}

/** A fact and its levels have names that other places use: those change by `rename`. */
function mayEditFact([, , field, , inner]: readonly (string | number)[]): boolean {
	if (field === 'levels') return ['label', 'help', 'count'].includes(String(inner));
	return ['label', 'question', 'help', 'group', 'when', 'default'].includes(String(field));
}

/** Parts of an edition that an `edit` may reach: never a figure, and never what follows from something else. */
function mayEdit(path: readonly (string | number)[]): boolean {
	const [root, second, , fourth] = path;
	const lineField = (field: unknown) => ['label', 'when', 'basis', 'topic', 'summons'].includes(String(field));
	if (root === 'rows' || root === 'modifiers') return path.length > 2 && lineField(path[2]);
	if (root === 'facts') return mayEditFact(path);
	if (root === 'grid') return (second === 'rows' || second === 'columns') && path.length > 3 && lineField(fourth);
	const fields = ['label', 'text', 'from', 'through', 'lastSeen', 'evidence', 'basis', 'frame', 'covers', 'scope'];
	return [...fields, 'rounding', 'gaps', 'remarks', 'glossary', 'instrument', 'subject', 'kind'].includes(String(root));
}

function edited(work: Work, path: readonly (string | number)[], value: unknown): Work | Refusal {
	if (!mayEdit(path)) return 'not-allowed';
	// A place in a list that is not there would be a change that nobody sees.
	if (path.some((step, at) => typeof step === 'number' && valueAt(work.edition, path.slice(0, at + 1)) === undefined))
		return 'no-such-line';
	const edition = replaced(work.edition, path, value);
	return { ...work, edition: { ...edition, id: `${edition.instrument}.${edition.from}` } };
}

/** Where it stands in the words of the table, for what has no locator yet. */
function located(work: Work, key: FigureKey, words: { row: string; column: string }): Work {
	const spot = spotsOf(work.edition).get(key)!;
	if (spot.kind === 'modifier') return work;
	const rowPath = spot.kind === 'row' ? ['rows', spot.at] : ['grid', 'rows', spot.at];
	const ofRow = spot.row.basis.locator ?? (words.row === '' ? 'tabel' : `tabel, ${words.row}`);
	let edition = replaced(work.edition, [...rowPath, 'basis', 'locator'], ofRow);
	if (spot.kind === 'cell' && spot.row.cells[spot.column]!.locator === '')
		edition = withLocator(edition, key, words.column === '' ? 'bedrag' : words.column);
	return { ...work, edition };
}

function take(work: Work, act: Extract<Step, { kind: 'take' }>, { facts }: Beside): Work | Refusal {
	const found = placeAt(work, facts, act.row, act.column);
	if (!found?.key) return 'no-such-line';
	const { place, key } = found;
	const typed = act.text !== undefined && act.text !== place.original;
	// What somebody typed is read by itself but for what the heads say of its line; the rest of the table is not asked.
	const reading = typed ? readNotation(act.text!, saidAt(work, act.row, act.column)) : place.reading;
	if (reading?.kind !== 'read') return 'not-readable';
	const text = act.text ?? place.original;
	const read = act.printed === true ? withPrinted(reading.outcome, text) : reading.outcome;
	const cell = read.kind === 'bespoke' ? bespokeText(work.edition) : read;
	const next = set(work, key, { kind: 'cell', cell: cell as Extract<FigureOf, { kind: 'cell' }>['cell'] });
	return withTaken(located(next, key, locatorsAt(work, facts, act.row, act.column)), act.row, act.column, text);
}

/** The figure typed once more by the reader: it counts where it says the same. */
function again(work: Work, key: FigureKey, text: string): Work | Refusal {
	const spot = spotsOf(work.edition).get(key);
	if (!spot) return 'no-such-line';
	const typed = typedFigure(key, text);
	if (!typed) return 'not-readable';
	const of = figureAt(spot);
	return sameFigure(typed, of) ? { ...work, again: { ...work.again, [key]: notationOf(of) } } : 'differs';
}

function settle(work: Work, { key, take: which }: Extract<Step, { kind: 'settle' }>): Work | Refusal {
	const spot = spotsOf(work.edition).get(key);
	const text = work.second.figures[key];
	if (!spot || text === undefined) return 'no-such-line';
	const figures = { ...work.second.figures };
	if (which === 'first') {
		figures[key] = notationOf(figureAt(spot));
		return { ...work, second: { ...work.second, figures } };
	}
	const typed = typedFigure(key, text);
	if (!typed) return 'not-readable';
	const next = set(work, key, typed);
	// Both have now looked at it again, which is what typing it once more is for.
	return { ...next, again: { ...next.again, [key]: notationOf(typed) } };
}

const FIELDS = ['date', 'address', 'reader', 'checker', 'checked', 'recheck'] as const;

/** @returns the work after the act, or why it stays as it is */
export function reduce(work: Work, act: Step, beside: Beside): Work | Refusal {
	const has = (key: FigureKey) => spotsOf(work.edition).has(key);
	switch (act.kind) {
		case 'reading': {
			if (!FIELDS.includes(act.field)) return 'not-allowed';
			const { [act.field]: _before, ...others } = work.reading;
			const value = act.value.trim();
			return { ...work, reading: value === '' ? others : { ...others, [act.field]: value } };
		}
		case 'source':
			return { ...work, source: { ...act.value, readings: work.source.readings, id: work.source.id } };
		case 'edit':
			return edited(work, act.path, act.value);
		case 'rename':
			return rename(work, act);
		case 'list': {
			const edition = changeList(work, act);
			return edition ? withEdition(work, edition) : 'no-such-line';
		}
		case 'shape': {
			const edition = act.to === 'grid' ? asGrid(work.edition) : asRows(work.edition);
			return edition ? withEdition(work, edition) : 'not-allowed';
		}
		case 'figure': {
			if (!has(act.key)) return 'no-such-line';
			if (act.text.trim() === '') return unread(work, act.key);
			const typed = typedFigure(act.key, act.text);
			if (!typed) return 'not-readable';
			const bespoke = typed.kind === 'cell' && typed.cell.kind === 'bespoke';
			return set(
				work,
				act.key,
				bespoke ? { kind: 'cell', cell: bespokeText(work.edition) as typeof typed.cell } : typed
			);
		}
		case 'cell':
			return has(act.key) && act.key.startsWith('row:')
				? set(work, act.key, { kind: 'cell', cell: act.cell as Extract<FigureOf, { kind: 'cell' }>['cell'] })
				: 'no-such-line';
		case 'effect':
			return has(act.key) && act.key.startsWith('mod:')
				? set(work, act.key, { kind: 'effect', effect: act.effect as Extract<FigureOf, { kind: 'effect' }>['effect'] })
				: 'no-such-line';
		case 'locator':
			return has(act.key) ? { ...work, edition: withLocator(work.edition, act.key, act.value.trim()) } : 'no-such-line';
		case 'paste':
			return { ...work, table: pasted(act.origin, act.content) };
		case 'unpaste': {
			const { table: _gone, ...others } = work;
			return others;
		}
		case 'take':
			return take(work, act, beside);
		case 'pick':
		case 'heads':
		case 'said':
		case 'map':
		case 'leave':
		case 'untake':
			return decide(work, act, beside.facts) ?? 'no-such-line';
		case 'again':
			return again(work, act.key, act.text);
		case 'second': {
			if (!has(act.key)) return 'no-such-line';
			const { [act.key]: _before, ...others } = work.second.figures;
			const figures = act.text.trim() === '' ? others : { ...others, [act.key]: act.text.trim() };
			return { ...work, second: { ...work.second, figures } };
		}
		case 'count': {
			const { [act.axis]: _before, ...others } = work.second;
			return { ...work, second: act.value === undefined ? others : { ...others, [act.axis]: act.value } };
		}
		case 'settle':
			return settle(work, act);
	}
}
