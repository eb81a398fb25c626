/** Everything that a page shows of a work. */
import type { BenchView, EditionForm, Lack, Work } from '../../model';
import type { Fact } from '../propose';
import type { Refusal } from './act';
import { built, written } from './build';
import { modifiersIn, rowsIn, spotsOf } from './figures';
import { countOf, figuresOf, figureViews, standingOf } from './standing';
import { viewOf } from './table';

/** What lies beside a work while it is looked at. */
export interface Around {
	facts: readonly Fact[];
	/** The edition that it is laid beside. */
	beside: EditionForm | undefined;
	/** Ids that the glossary explains. */
	words: ReadonlySet<string>;
}

const isEmpty = ({ nl, en }: { nl: string; en: string }): boolean => nl.trim() === '' || en.trim() === '';

const unreadWords = /niet (?:over)?gelezen|not read/i;

type FactForm = NonNullable<EditionForm['facts']>[number];

function factLacks(at: string, { label, question, group, levels }: FactForm): Lack[] {
	return [
		...(isEmpty(label) ? [{ kind: 'label', at: `${at}.label`, name: label } as const] : []),
		...(isEmpty(question) ? [{ kind: 'label', at: `${at}.question`, name: label } as const] : []),
		...(group === '' ? [{ kind: 'edition-field', at: `${at}.group`, name: label } as const] : []),
		...levels.flatMap((level, place): Lack[] =>
			isEmpty(level.label) ? [{ kind: 'label', at: `${at}.levels.${place}.label`, name: label }] : []
		)
	];
}

/** Labels and texts that are missing in one of the two languages, by their path. */
function emptyTexts(edition: EditionForm): Lack[] {
	const lines = (list: string, all: readonly { label: { nl: string; en: string } }[] | undefined): Lack[] =>
		(all ?? []).flatMap(({ label }, at): Lack[] =>
			isEmpty(label) ? [{ kind: 'label', at: `${list}.${at}.label`, name: label }] : []
		);
	const texts = (list: string, all: readonly { text: { nl: string; en: string } }[] | undefined): Lack[] =>
		(all ?? []).flatMap(({ text }, at): Lack[] => (isEmpty(text) ? [{ kind: 'label', at: `${list}.${at}.text` }] : []));
	return [
		...(isEmpty(edition.label) ? [{ kind: 'edition-field', at: 'label' } as const] : []),
		...(isEmpty(edition.text) ? [{ kind: 'edition-field', at: 'text' } as const] : []),
		...(edition.basis.readings.length === 0 && edition.basis.locator === undefined
			? [{ kind: 'edition-field', at: 'basis.locator' } as const]
			: []),
		...(edition.facts ?? []).flatMap((fact, at): Lack[] => factLacks(`facts.${at}`, fact)),
		...lines('rows', edition.rows),
		...lines('grid.rows', edition.grid?.rows),
		...lines('grid.columns', edition.grid?.columns),
		...lines('modifiers', edition.modifiers),
		...texts('gaps', edition.gaps),
		...texts('remarks', edition.remarks)
	];
}

/** Sentences of the edition that still say that something was not read. */
function saysUnread(edition: EditionForm): Lack[] {
	const found: [string, { nl: string; en: string }][] = [
		['text', edition.text],
		...(edition.gaps ?? []).map(({ text }, at): [string, typeof text] => [`gaps.${at}.text`, text]),
		...(edition.remarks ?? []).map(({ text }, at): [string, typeof text] => [`remarks.${at}.text`, text])
	];
	return found.flatMap(([at, text]): Lack[] =>
		unreadWords.test(`${text.nl} ${text.en}`) ? [{ kind: 'says-unread', at, name: text }] : []
	);
}

function lacksOf(work: Work, { figures, table }: Pick<BenchView, 'figures' | 'table'>): Lack[] {
	const { edition, reading, source } = work;
	const entered = figures.filter(({ state }) => state === 'entered');
	const rows = rowsIn(edition).length + (edition.grid?.rows.length ?? 0);
	const hasLocator = (key: string) => {
		const spot = spotsOf(edition).get(key)!;
		if (spot.kind === 'modifier') return (spot.modifier.basis.locator ?? '') !== '';
		const ofRow = (spot.row.basis.locator ?? '') !== '';
		return ofRow && (spot.kind === 'row' || spot.row.cells[spot.column]!.locator !== '');
	};
	return [
		...emptyTexts(edition),
		...(isEmpty(source.label) ? [{ kind: 'source-label', at: 'source.label' } as const] : []),
		...(reading.date === undefined ? [{ kind: 'reading-date', at: 'reading.date' } as const] : []),
		...(reading.address === undefined ? [{ kind: 'reading-address', at: 'reading.address' } as const] : []),
		...(reading.reader === undefined ? [{ kind: 'reader', at: 'reading.reader' } as const] : []),
		...(rows === 0 && modifiersIn(edition).length === 0 ? [{ kind: 'no-rows', at: 'rows' } as const] : []),
		...(rows > 0 && (edition.scope ?? []).length === 0 ? [{ kind: 'no-scope', at: 'scope' } as const] : []),
		...(table?.ok && table.openLines + table.openPlaces > 0 ? [{ kind: 'table-open', at: 'table' } as const] : []),
		...entered
			.filter(({ key }) => !hasLocator(key))
			.map(({ key, row }): Lack => ({ kind: 'locator', at: key, name: row })),
		...figures
			.filter(({ again }) => again === 'open')
			.map(({ key, row }): Lack => ({ kind: 'again', at: key, name: row })),
		...(figures.every(({ state }) => state !== 'unread') ? saysUnread(edition) : [])
	];
}

export function look(
	work: Work,
	around: Around,
	steps: Pick<BenchView, 'canUndo' | 'canRedo'>,
	refused?: Refusal
): BenchView {
	const figures = figureViews(work, figuresOf(around.beside));
	const standing = standingOf(work, figures);
	const table = viewOf(work, around.facts);
	const edition = built(work, figures, standing, around.words);
	return {
		...{ work, ...steps, figures, standing },
		...(refused === undefined ? {} : { refused }),
		...(table === undefined ? {} : { table }),
		lacks: lacksOf(work, { figures, ...(table === undefined ? {} : { table }) }),
		count: countOf(work, figures),
		file: { name: `${edition.id}.yaml`, text: written(edition) }
	};
}
