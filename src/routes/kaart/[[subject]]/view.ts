/** A subject on one page: its axes, its cells, and the facts besides that can be fixed. */
import {
	axesOf,
	editionSetAt,
	mapOf,
	parseScenario,
	type MapCell,
	type MapEntry,
	type SubjectMapOf
} from '$lib/engine';
import { dayWords, factLine, lower, monthsWords } from '$lib/explain';
import { type Answers, type Corpus, type EditionSet, type Language, type Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { link } from '$lib/ui/shared/link';
import type { MapChoice, MapPageView, MapRowView } from '$lib/ui/views/map';
import { madeOf } from '../../made-of';
import { subjectsByWeight } from '../../subjects';
import { keyOf, settled, type CaseState } from '../../verkennen/[[subject]]/address';
import { presentEras } from '../../verkennen/[[subject]]/compare';
import { answerOf, hrefOf } from '../../verkennen/[[subject]]/view';
import { mapHref } from './address';
import { entryView, monthsOf, type MapOf } from './cells';

const cellsOf = ({ rows }: SubjectMapOf): MapCell[] =>
	rows
		.flatMap(({ whole, entries }): (MapEntry | undefined)[] => [whole, ...entries])
		.flatMap((entry) => (entry?.kind === 'cell' ? [entry.cell] : []));

/** What is fixed besides the axes. */
export const fixedOf = (answers: Answers, axes: ReadonlySet<string>): Answers =>
	Object.fromEntries(Object.entries(answers).filter(([factor]) => !axes.has(factor)));

/** The cell of the case in the address: everything that the axes tell apart is the same. */
function ownCell(set: EditionSet, state: CaseState, axes: ReadonlySet<string>): (cell: MapCell) => boolean {
	const parsed = parseScenario(set.subject, { offenceDate: state.date, answers: state.answers });
	if (!parsed.ok) return () => false;
	const { facts } = parsed.scenario;
	return ({ answers }) =>
		[...axes].every((factor) => answers[factor] === undefined || answers[factor] === facts[factor]);
}

const choicesOf = (subject: Subject, axes: ReadonlySet<string>, state: CaseState, lang: Language): MapChoice[] =>
	subject.factors
		.filter(({ id }) => !axes.has(id))
		.map(({ id, label, levels }) => ({
			factor: id,
			label: label[lang],
			levels: levels.map((level) => ({
				id: level.id,
				label: level.label[lang],
				chosen: state.answers[id] === level.id
			}))
		}));

export interface MapData {
	set: EditionSet;
	map: SubjectMapOf;
	/** Factors that stand on an axis. */
	axes: ReadonlySet<string>;
}

/** The map of a day; nothing where the law of that day was not read. */
export function mapData(corpus: Corpus, subject: Subject, state: CaseState): MapData | undefined {
	const selected = editionSetAt(corpus, subject.id, state.date);
	if (!selected.ok || !subject.map) return undefined;
	const axes = axesOf(subject);
	const map = mapOf(selected.set, fixedOf(state.answers, axes));
	return map && { set: selected.set, map, axes };
}

export function presentMap(
	corpus: Corpus,
	subject: Subject,
	asked: CaseState,
	lang: Language
): { view: MapPageView; notice: string | undefined } {
	const wanted: CaseState = { date: asked.date, answers: settled(subject, asked.answers) };
	const found = mapData(corpus, subject, wanted);
	// A day that was not read shows the map of the example, and says so.
	const state = found ? wanted : { ...wanted, date: subject.exampleDate };
	const { set, map, axes } = found ?? mapData(corpus, subject, state)!;
	const cells = cellsOf(map);
	const top = Math.max(0, ...cells.flatMap(({ state: { maximum } }) => (maximum ? [monthsOf(maximum)] : [])));
	const isOwn = Object.keys(state.answers).length > 0 ? ownCell(set, state, axes) : () => false;
	const of: MapOf = {
		corpus,
		lang,
		top,
		isOwn,
		hrefOf: (answers) => answerOf(subject, { date: state.date, answers })
	};
	const old = new Set(set.policies.filter(({ evidence }) => evidence === 'S2').map(({ id }) => id));
	const readIn2015 = ({ state: { start } }: MapCell) => start !== null && old.has(start.edition);
	const fixed = Object.entries(fixedOf(state.answers, axes));
	const axisAnswers = Object.entries(state.answers).filter(([factor]) => axes.has(factor));
	const data = link('/kaart/gegevens');
	const key = keyOf(subject, state);
	return {
		notice: found ? undefined : m.map_unread_day({ date: dayWords(asked.date, lang) }),
		view: {
			subject: { name: lower(subject.label[lang]), note: subject.contentNote?.[lang] },
			subjects: subjectsByWeight(corpus)
				.filter((one) => one.map)
				.map(({ id, label }) => ({ label: label[lang], href: mapHref(id), current: id === subject.id })),
			eras: presentEras(subject, state, (other) => mapHref(subject.id, other, subject)),
			day: dayWords(state.date, lang),
			asRead: cells.some(readIn2015) ? m.map_read_2015() : undefined,
			fixed: fixed.map(([factor, level]) => factLine(subject, { factor, level }, lang)),
			clear:
				fixed.length > 0
					? mapHref(subject.id, { date: state.date, answers: Object.fromEntries(axisAnswers) }, subject)
					: undefined,
			columns: { title: map.titles.columns[lang], labels: map.columns.map(({ label }) => label[lang]) },
			rows: {
				title: map.titles.rows[lang],
				rows: map.rows.map(({ id, label, whole, entries }): MapRowView => ({
					id,
					label: label[lang],
					whole: whole && entryView(whole, of),
					entries: entries.map((entry) => entryView(entry, of))
				}))
			},
			scale: monthsWords(String(top), lang),
			form: {
				action: mapHref(subject.id),
				hidden: [{ name: 'datum', value: state.date }, ...axisAnswers.map(([name, value]) => ({ name, value }))],
				choices: choicesOf(subject, axes, state, lang)
			},
			downloads: ['csv', 'json'].map((format) => ({
				label: format.toUpperCase(),
				href: `${data}/${format}?z=${encodeURIComponent(key)}`
			})),
			explorer: { label: m.map_to_explorer(), href: hrefOf(subject, state) },
			editions: madeOf(corpus, [set.statute, ...set.policies], subject.id, lang),
			hasOwn: cells.some(isOwn)
		}
	};
}
