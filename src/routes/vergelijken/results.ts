/** The answers of the cases beside each other, voice by voice: demand, sentence and maximum are never one row. */
import { capital, fineCategoryWords } from '$lib/explain';
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { CellView, RowGroupView, RowView } from '$lib/ui/views/compare';
import type { PushView, StartView } from '$lib/ui/views/explorer';
import type { Answered } from './cases';
import { rowOf } from './row';

/** A row of results, with its name inside a sentence. */
export interface ResultRow {
	row: RowView;
	name: string;
}

export interface ResultGroup extends Omit<RowGroupView, 'rows'> {
	rows: ResultRow[];
}

const nothing = (text: string = m.compare_nothing()): CellView => ({ text, none: true });

/** Nobody can say whether it is equal: what was not read is never taken for what does not exist. */
const unread = (text: string, notes: string[] = []): CellView => ({ ...nothing(text), notes, gap: '' });

/** Without an offence there is no figure; where the provision was not read, nobody knows one. */
const noFigure = ({ sheet: { offence } }: Answered): CellView =>
	offence.kind === 'unread' ? unread(m.compare_unread()) : nothing(m.compare_no_maximum());

function offenceCell({ sheet: { offence } }: Answered): CellView {
	if (offence.kind === 'unread') return unread(offence.title, [offence.text]);
	const also = offence.also.length > 0 ? [`${m.explorer_also()} ${offence.also.join('; ')}.`] : [];
	const notes = offence.kind === 'offence' ? [offence.article ?? '', ...also] : [offence.text];
	return { text: offence.title, notes, sources: offence.source && [offence.source] };
}

function maximumCell(one: Answered): CellView {
	const { maximum } = one.sheet;
	if (!maximum) return noFigure(one);
	const { title, readings, why, overlay, sources } = maximum;
	return { text: title, items: readings, notes: overlay ? [...why, m.rules_overlay()] : why, sources };
}

function fineCell(one: Answered, lang: Language): CellView {
	const { maximum } = one.result;
	if (!maximum) return noFigure(one);
	return { text: capital(fineCategoryWords(maximum.fineCategory, lang)), notes: [m.explorer_fine()] };
}

const marks = { barred: 'no', 'not-barred': 'yes', undecided: 'open' } as const;

function barCell(one: Answered): CellView {
	const { bar, offence } = one.sheet;
	if (!bar) return offence.kind === 'offence' ? nothing(m.compare_no_bar()) : noFigure(one);
	const { exception, grounds, status, title } = bar;
	return {
		text: title,
		verdict: marks[status],
		items: grounds.map(({ text }) => text),
		notes: exception && [`${m.explorer_bar_exception()} ${exception.text}`],
		sources: [...grounds, ...(exception ? [exception] : [])].map(({ source }) => source)
	};
}

const pushCell = (pushes: readonly PushView[]): CellView =>
	pushes.length === 0
		? nothing()
		: { text: '', items: pushes.map(({ label }) => label), sources: pushes.map(({ source }) => source) };

function pointCell({ title, options, badge, status, gap, overlay }: StartView): CellView {
	return {
		text: title,
		items: options,
		badge: { status, label: badge },
		gap: gap?.lead,
		notes: overlay ? [m.rules_overlay()] : []
	};
}

function startCell(one: Answered): CellView {
	const { start, noStart, offence } = one.sheet;
	if (start) return pointCell(start);
	if (offence.kind !== 'offence') return noFigure(one);
	const notes = noStart === undefined ? [] : [noStart];
	// A guideline that was not read may exist; one that is silent, or not meant for this case, has no start for it.
	const unknown = one.asked.evaluation.steps.some(
		(step) => step.kind === 'no-guideline' && step.reason === 'none-in-scope'
	);
	return unknown ? unread(m.explorer_no_start_title(), notes) : { ...nothing(m.explorer_no_start_title()), notes };
}

function orientationCell({ sheet: { orientation } }: Answered): CellView {
	if (!orientation) return unread(capital(m.compare_no_orientation()));
	return { ...pointCell(orientation), href: orientation.edition?.href };
}

function editionCell(start: StartView | null): CellView {
	if (!start?.edition) return nothing();
	const notes = [start.evidence, start.toConfirm].filter((note) => note !== undefined);
	return { text: start.edition.label, href: start.edition.href, notes };
}

type Make = (one: Answered) => CellView;

export function resultGroups(cases: readonly Answered[], lang: Language): ResultGroup[] {
	const row = (id: string, label: string, name: string, make: Make): ResultRow => ({
		row: rowOf({ id, label }, cases, cases.map(make)),
		name
	});
	/** A row that no case has anything to say in is left out. */
	const some = (made: ResultRow): ResultRow[] => (made.row.cells.every(({ none }) => none) ? [] : [made]);
	const pushes = (way: 'aggravating' | 'mitigating', voice: string) => {
		const heavier = way === 'aggravating';
		return some(
			row(
				`${way}-${voice}`,
				heavier ? m.explorer_heavier() : m.explorer_lighter(),
				heavier ? m.compare_name_heavier() : m.compare_name_lighter(),
				({ sheet }) => pushCell(sheet[way].filter((push) => push.voice === voice))
			)
		);
	};
	const [law, guideline] = [m.explorer_voice_law(), m.explorer_voice_guideline()];
	const courts = cases.some(({ sheet }) => sheet.orientation);
	return [
		{
			voice: 'law',
			label: m.home_law(),
			meaning: m.compare_law_meaning(),
			rows: [
				row('feit', m.explorer_offence(), m.compare_name_offence(), offenceCell),
				row('maximum', m.explorer_maximum(), m.compare_name_maximum(), maximumCell),
				row('boete', m.compare_fine(), m.compare_name_fine(), (one) => fineCell(one, lang)),
				row('taakstraf', m.compare_bar(), m.compare_name_bar(), barCell),
				...pushes('aggravating', law),
				...pushes('mitigating', law)
			]
		},
		{
			voice: 'guideline',
			label: m.home_guideline(),
			meaning: m.explorer_start_meaning(),
			rows: [
				row('uitgangspunt', m.explorer_start(), m.compare_name_start(), startCell),
				...some(
					row('richtlijn', m.compare_edition(), m.compare_name_edition(), ({ sheet }) => editionCell(sheet.start))
				),
				...some(
					row('verwerkt', m.explorer_counted(), m.compare_name_counted(), ({ sheet }) => pushCell(sheet.counted))
				),
				...pushes('aggravating', guideline),
				...pushes('mitigating', guideline)
			]
		},
		{
			voice: 'court',
			label: m.home_judge(),
			meaning: courts ? m.explorer_orientation_meaning() : m.compare_court_meaning(),
			rows: courts
				? [row('orientatiepunt', m.explorer_orientation(), m.compare_name_orientation(), orientationCell)]
				: []
		}
	];
}
