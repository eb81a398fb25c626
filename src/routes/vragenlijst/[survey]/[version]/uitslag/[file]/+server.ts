import { m } from '$lib/paraglide/messages';
import { csvOf } from '../../../../../csv';
import { fails } from '../../../../../live.server';
import { publicSections } from '../sections.server';
import type { RequestHandler } from './$types';

/** Everything that the page shows, as one table: a line for each figure. */
export const GET: RequestHandler = async (event) => {
	if (event.params.file !== 'tabellen.csv') fails(404, m.vs_public_not());
	const { sections, lang } = await publicSections(event);
	const names = [
		m.vs_column_what(),
		m.vs_column_row(),
		m.vs_column_figure(),
		m.vs_column_n(),
		m.vs_column_guideline()
	] as const;
	const line = (cells: readonly string[]) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
	const rows = sections.flatMap(({ charts, tables }) => [
		...charts.flatMap(({ title, rows: all }) =>
			all.map(({ label, words, n, guideline = '' }) => line([title, label, words, n, guideline]))
		),
		...tables.flatMap(({ title, head, rows: all }) =>
			all.flatMap(({ label, cells }) => cells.map((cell, at) => line([title, `${label}; ${head[at + 1] ?? ''}`, cell])))
		)
	]);
	return new Response(csvOf(names, rows, lang), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="tabellen.csv"'
		}
	});
};
