/** What somebody said once, beside the cases: ordinary questions, attention tasks, and how long each screen was in sight. */
import { TIME_BANDS, type Text, type Variable } from '../../model';
import { exactName, type AnswerClass, type InSight } from '../disclosure/answers';
import { kindsOf } from '../analysis/outcome';
import type { KeptAnswer } from '../rollup/answers';
import { category, missing, nameFor, sentenceParts, text, yesNo, type Column, type Labelled } from './columns';
import type { Cell } from './missing';

/** A question with an answer that may be in a file: free text has no form here. */
export type Asked = Labelled &
	(
		| { kind: 'choice' | 'multiple'; options: readonly Labelled[] }
		/** The words at both ends stand in the label. */
		| { kind: 'scale' }
		| { kind: 'number'; unit?: Text | undefined; bins: readonly Labelled[]; binOf: (value: number) => number }
		| { kind: 'sentence' }
		| { kind: 'attention'; expected: string }
	);

/** A screen that asks something. Whatever stands on it was in sight as long; `item` tells how long. */
export interface Timed extends Labelled {
	item: string;
}

/** An answer as it is kept. */
export interface SaidRow {
	/** Null where it was skipped. */
	answer: KeptAnswer | null;
	/** The place of the time in `TIME_BANDS`; null where it was not measured. */
	band: number | null;
}

/** A question as it is looked at for what may be shown. */
export interface Part {
	/** Names it among all that somebody said. */
	id: string;
	item: string;
	classOf: (row: SaidRow | undefined) => Omit<AnswerClass, 'people'>;
}

/** How much of an answer stands in the file: all, the group without what it leaves open, or nothing. */
export interface Seen {
	row: SaidRow | undefined;
	sight: 'all' | 'group' | 'none';
}
/** What of one person stands in a file, by part. */
export type PersonSaid = ReadonlyMap<string, Seen>;

/** No id of an answer begins with such a sign. */
const SKIPPED = '-';
const NOT_SHOWN = '!';
const UNMEASURED = '?';

type Read = { group: string; columns: readonly string[]; exact?: string };

function readAnswer(asked: Asked, answer: KeptAnswer): Read {
	const plain = (group: string): Read => ({ group: `=${group}`, columns: [group] });
	switch (answer.kind) {
		case 'choice':
			return plain(asked.kind === 'attention' ? String(answer.value === asked.expected) : answer.value);
		case 'scale':
			return plain(String(answer.value));
		case 'number': {
			const bin = asked.kind === 'number' ? asked.binOf(answer.value) : 0;
			return { ...plain(String(bin)), exact: String(answer.value) };
		}
		case 'multiple': {
			const options = asked.kind === 'multiple' ? asked.options : [];
			const chosen = options.map(({ id }) => (answer.values.includes(id) ? '1' : '0'));
			return { group: `=${chosen.join('')}`, columns: chosen };
		}
		case 'sentence': {
			const { sentence } = answer;
			const kinds: readonly string[] = [...kindsOf(sentence), ...(sentence.life ? ['life'] : [])];
			const cells = sentenceParts.map(({ cell }) => cell(sentence));
			// Together, since the columns tell which kinds somebody combined, and who imposed nothing at all.
			return {
				...plain(kinds.join(' ')),
				exact: cells.map((cell) => (typeof cell === 'object' ? '' : cell)).join(' ')
			};
		}
		default:
			throw new RangeError(`${asked.id} holds an answer that no file may have.`);
	}
}

/** Skipping is something that somebody did, so it is looked at like an answer. */
function classOf(asked: Asked, row: SaidRow | undefined): Omit<AnswerClass, 'people'> {
	const none = row === undefined ? NOT_SHOWN : SKIPPED;
	if (!row?.answer) {
		const width = asked.kind === 'multiple' ? asked.options.length : 1;
		return { group: none, columns: Array.from({ length: width }, () => none), exact: '' };
	}
	return { exact: '', ...readAnswer(asked, row.answer) };
}

const timeId = ({ id }: Timed) => `time ${id}`;

function timeClass(row: SaidRow | undefined): Omit<AnswerClass, 'people'> {
	const group = row === undefined ? NOT_SHOWN : row.band === null ? UNMEASURED : `=${row.band}`;
	return { group, columns: [group], exact: '' };
}

/** All that a person says once, to be counted and to be looked up. */
export const partsOf = (asked: readonly Asked[], screens: readonly Timed[]): Part[] => [
	...asked.map((one): Part => ({ id: one.id, item: one.id, classOf: (row) => classOf(one, row) })),
	...screens.map((one): Part => ({ id: timeId(one), item: one.item, classOf: timeClass }))
];

/** Looking up what may be shown, made ready once for a release. */
export type Sight = ReadonlyMap<string, { groups: ReadonlySet<string>; exact: ReadonlySet<string> }>;

export const sightOf = (all: Readonly<Record<string, InSight>>): Sight =>
	new Map(
		Object.entries(all).map(([id, { groups, exact }]) => [id, { groups: new Set(groups), exact: new Set(exact) }])
	);

/** @param sight absent where nothing was decided: then nothing is shown */
export function personSaid(
	parts: readonly Part[],
	rows: ReadonlyMap<string, SaidRow>,
	sight: Sight | undefined
): PersonSaid {
	return new Map(
		parts.map(({ id, item, classOf: of }): [string, Seen] => {
			const row = rows.get(item);
			const own = of(row);
			const shown = sight?.get(id);
			if (!shown?.groups.has(own.group)) return [id, { row, sight: 'none' }];
			return [id, { row, sight: own.exact === '' || shown.exact.has(exactName(own)) ? 'all' : 'group' }];
		})
	);
}

interface Row {
	said?: PersonSaid | undefined;
}

/** The cell of a column: why there is no value comes first. @param of undefined for what the answer leaves open */
function cellOf<K extends KeptAnswer['kind']>(
	id: string,
	kind: K,
	of: (answer: Extract<KeptAnswer, { kind: K }>, isExact: boolean) => Cell
) {
	return ({ said }: Row): Cell => {
		const seen = said?.get(id);
		if (!seen) return missing('not-shown');
		const { row, sight } = seen;
		if (sight === 'none') return missing('withheld');
		if (row === undefined) return missing('not-shown');
		if (row.answer === null) return missing('skipped');
		return row.answer.kind === kind
			? of(row.answer as Extract<KeptAnswer, { kind: K }>, sight === 'all')
			: missing('not-applicable');
	};
}

const withPart = (question: Text, part: Text): Text => ({
	nl: `${question.nl} (${part.nl})`,
	en: `${question.en} (${part.en})`
});

function askedColumns(asked: Asked, taken: Set<string>): Column<Row>[] {
	const { id, label } = asked;
	const name = (more = '') => nameFor('answer', `${id}${more}`, taken);
	switch (asked.kind) {
		case 'attention':
			return [
				{
					variable: category(
						nameFor('attention', id, taken),
						withPart(label, text('koos wat er stond', 'chose what the text said')),
						yesNo
					),
					cell: cellOf(id, 'choice', ({ value }) => (value === asked.expected ? 'yes' : 'no'))
				}
			];
		case 'choice':
			return [{ variable: category(name(), label, asked.options), cell: cellOf(id, 'choice', ({ value }) => value) }];
		case 'multiple':
			return asked.options.map((option): Column<Row> => ({
				variable: category(name(`_${option.id}`), withPart(label, option.label), yesNo),
				cell: cellOf(id, 'multiple', ({ values }) => (values.includes(option.id) ? 'yes' : 'no'))
			}));
		case 'scale':
			return [{ variable: { name: name(), label, type: 'number' }, cell: cellOf(id, 'scale', ({ value }) => value) }];
		case 'number': {
			const { unit, bins, binOf } = asked;
			const exact: Variable = { name: name(), label, type: 'number', ...(unit ? { unit } : {}) };
			const bin = category(name('_band'), withPart(label, text('in klassen', 'in classes')), bins, true);
			return [
				{
					variable: exact,
					cell: cellOf(id, 'number', ({ value }, isExact) => (isExact ? value : missing('withheld')))
				},
				{ variable: bin, cell: cellOf(id, 'number', ({ value }) => bins[binOf(value)]!.id) }
			];
		}
		case 'sentence':
			return sentenceParts.map((part): Column<Row> => ({
				variable: part.variable(name(`_${part.name}`), (own) => withPart(label, own)),
				cell: cellOf(id, 'sentence', ({ sentence }, isExact) => {
					const cell = part.cell(sentence);
					return isExact || typeof cell !== 'number' ? cell : missing('withheld');
				})
			}));
	}
}

const seconds = (nl: string, en: string) => text(`${nl} seconden`, `${en} seconds`);

/** How long, in order. */
export const times: readonly Labelled[] = [
	...TIME_BANDS.map((end, at): Labelled => {
		const from = TIME_BANDS[at - 1];
		return {
			id: `t${at}`,
			label:
				from === undefined
					? seconds(`hoogstens ${end}`, `at most ${end}`)
					: seconds(`meer dan ${from}, hoogstens ${end}`, `more than ${from}, at most ${end}`)
		};
	}),
	{
		id: `t${TIME_BANDS.length}`,
		label: seconds(`meer dan ${TIME_BANDS.at(-1)!}`, `more than ${TIME_BANDS.at(-1)!}`)
	}
];

/** The cell of a time. Without JavaScript none is measured. */
export const timeCell = (band: number | null | undefined): Cell => times[band ?? -1]?.id ?? missing('not-applicable');

function timeColumn(one: Timed, taken: Set<string>): Column<Row> {
	return {
		variable: category(
			nameFor('time', one.id, taken),
			withPart(one.label, text('hoe lang dit in beeld was', 'how long this was in sight')),
			times,
			true
		),
		cell: ({ said }) => {
			const seen = said?.get(timeId(one));
			if (!seen) return missing('not-shown');
			if (seen.sight === 'none') return missing('withheld');
			return seen.row === undefined ? missing('not-shown') : timeCell(seen.row.band);
		}
	};
}

/** The columns of what a person said once: the same on each of their rows. */
export const saidColumns = (asked: readonly Asked[], screens: readonly Timed[], taken: Set<string>): Column<Row>[] =>
	[...asked.flatMap((one) => askedColumns(one, taken)), ...screens.map((one) => timeColumn(one, taken))].map(
		(column) => ({ ...column, once: true })
	);
