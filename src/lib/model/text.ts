/** Words shared by every file of the law: two languages, ids, days, exact numbers. */
import { z } from 'zod';
import { said } from './said';

/** A sentence or label in both languages; neither may be empty. */
export const Text = z.strictObject({
	nl: z.string().trim().min(1, said('is leeg: schrijf de Nederlandse tekst', 'is empty: write the Dutch text')),
	en: z.string().trim().min(1, said('is leeg: schrijf de Engelse tekst', 'is empty: write the English text'))
});
export type Text = z.infer<typeof Text>;

export type Language = keyof Text;
export const languages: readonly Language[] = ['nl', 'en'];

/** Ids are kebab-case ASCII, so that they stand unescaped in addresses and scenario keys. */
export const Id = z
	.string()
	.regex(
		/^[a-z0-9]+(?:-[a-z0-9]+)*$/i,
		said(
			'is geen korte naam: gebruik letters, cijfers en losse streepjes, zoals "sr-243-1"',
			'is not an id: use letters, digits and single hyphens, such as "sr-243-1"'
		)
	);
export type Id = z.infer<typeof Id>;

/** A calendar day that exists, as YYYY-MM-DD. Days are compared as strings. */
export const Day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, said('is geen dag: schrijf hem als JJJJ-MM-DD', 'is not a day: write it as YYYY-MM-DD'))
	.refine(
		(day) => {
			const date = new Date(`${day}T00:00:00Z`);
			return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
		},
		said('is geen dag van de kalender', 'is not a day of the calendar')
	);
export type Day = z.infer<typeof Day>;

/** An exact non-negative number: an integer, or a fraction written as "4/3". */
export const Exact = z.union([
	z.int().nonnegative(),
	z
		.string()
		.regex(
			/^\d+(?:\/[1-9]\d*)?$/,
			said(
				'is geen precies getal: schrijf een heel getal of een breuk zoals "4/3"',
				'is not an exact number: write an integer or a fraction such as "4/3"'
			)
		)
]);
export type Exact = z.infer<typeof Exact>;

/** An inclusive window of days; open at an end that is absent. */
export const windowShape = {
	from: Day.optional(),
	through: Day.optional()
};

/** The end of one inclusive window and the beginning of the next are one day apart. */
export interface Window {
	from?: Day | undefined;
	through?: Day | undefined;
}

export function inWindow(window: Window, day: Day): boolean {
	return (!window.from || window.from <= day) && (!window.through || day <= window.through);
}
