/** The form for margins: its questions with their fields, and what stands in them. */
import { inLanguage, type Language, type Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { fieldOf, units, type Population, type Unit } from '$lib/study/weighting/population';
import type { Flag } from '$lib/ui/survey-edit/editing';
import { text } from '../../../../form';

export type Fields = Record<string, string[]>;

export interface MarginsForm {
	fields: Fields;
	flags: Record<string, Flag[]>;
	/** Above the form, where something keeps it from being saved. */
	problem: string | undefined;
	/** The fields that it is about. */
	wrong: { field: string; label: string }[];
	/** What is wrong with a table that was read. */
	lines: string[];
	/** How many figures came out of a table. */
	read: number | undefined;
	table: string;
}

export const bandFields = ({ background }: Survey, lang: Language, fixed: readonly string[] | undefined) =>
	Object.entries(background)
		.filter(([id]) => fixed?.includes(id) ?? true)
		.map(([id, question]) => ({
			id,
			title: inLanguage(question.text, lang),
			bands: question.bands.map((band) => ({ name: fieldOf(id, band.id), label: inLanguage(band.text, lang) }))
		}));

/** As a number was given, in the signs of the language. */
const written = (value: number, lang: Language) => (lang === 'nl' ? String(value).replace('.', ',') : String(value));

export function fieldsOf(population: Population | undefined, lang: Language): Fields {
	const given = Object.entries(population?.margins ?? {}).flatMap(([id, bands]) =>
		Object.entries(bands).map(([band, value]): [string, string[]] => [fieldOf(id, band), [written(value, lang)]])
	);
	return { ...Object.fromEntries(given), eenheid: [population?.unit ?? 'percent'], bron: [population?.source ?? ''] };
}

const namesIn = ({ background }: Survey): string[] =>
	Object.entries(background).flatMap(([id, { bands }]) => bands.map((band) => fieldOf(id, band.id)));

/** Everything that was typed, so that a fault loses nothing. */
export function typedIn(form: FormData, survey: Survey): Fields {
	const names = [...namesIn(survey), 'eenheid', 'bron'];
	return Object.fromEntries(names.map((name) => [name, [text(form, name)]]));
}

export const unitIn = (fields: Fields): Unit => units.find((unit) => unit === fields.eenheid?.[0]) ?? 'percent';

/** The pasted table, else the file. */
export async function tableIn(form: FormData): Promise<string> {
	const pasted = form.get('tabel');
	if (typeof pasted === 'string' && pasted.trim() !== '') return pasted;
	const file = form.get('bestand');
	return file instanceof File ? await file.text() : '';
}

/** What a field is called where it stands in a list of faults. */
export function labelOf({ background }: Survey, field: string, lang: Language): string {
	if (field === 'bron') return m.vs_weigh_source();
	const [, id = '', band = ''] = field.split('/');
	const question = Object.hasOwn(background, id) ? background[id] : undefined;
	const found = question?.bands.find((one) => one.id === band);
	return question && found ? `${inLanguage(question.text, lang)} ${inLanguage(found.text, lang)}` : field;
}
