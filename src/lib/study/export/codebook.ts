/** The codebook as plain lines, to be printed. */
import type { Codebook, Language, Variable } from '../../model';
import { missingCodes, missingLabels } from './missing';

const words = {
	nl: {
		release: (n: number, made: string) => `Uitgave ${n}, gemaakt op ${made}.`,
		minimum: (n: number) =>
			`Geen groep in dit bestand is kleiner dan ${n} mensen. Van wie in een kleinere groep zit, is de achtergrond weggelaten.`,
		withheld: (release: number, people: number, withheld: number) =>
			`Uitgave ${release}: van ${withheld} van de ${people} mensen is de achtergrond weggelaten.`,
		file: 'Het bestand: CSV in UTF-8 met een BOM, komma als scheiding, punt in getallen, per zaak een regel.',
		guard:
			'Tekst die met = + - @ ! of een tab begint, heeft een apostrof ervoor. Een regeleinde staat er als \\n, een backslash als \\\\. Het R-script zet alles terug.',
		text: 'tekst',
		number: 'getal',
		category: 'keuze',
		missing: 'zonder waarde'
	},
	en: {
		release: (n: number, made: string) => `Release ${n}, made on ${made}.`,
		minimum: (n: number) =>
			`No group in this file is smaller than ${n} people. Whoever is in a smaller group has no background in it.`,
		withheld: (release: number, people: number, withheld: number) =>
			`Release ${release}: ${withheld} of ${people} people have no background in the file.`,
		file: 'The file: CSV in UTF-8 with a BOM, commas between fields, a point in numbers, one line per case.',
		guard:
			'Text that begins with = + - @ ! or a tab has an apostrophe in front. A line end is written as \\n, a backslash as \\\\. The R script undoes all of it.',
		text: 'text',
		number: 'number',
		category: 'category',
		missing: 'without a value'
	}
} as const;

function variableLines(variable: Variable, lang: Language): string[] {
	const say = words[lang];
	const unit = variable.type === 'number' && variable.unit ? `, ${variable.unit[lang]}` : '';
	return [
		'',
		`${variable.name}: ${variable.label[lang]} (${say[variable.type]}${unit})`,
		...(variable.type === 'category'
			? variable.categories.map(({ code, id, label }) => `  ${code} = ${label[lang]} [${id}]`)
			: []),
		`  ${say.missing}: ${missingCodes(variable.type)
			.map(({ code, reason }) => `${code} = ${missingLabels[reason][lang]}`)
			.join('; ')}`
	];
}

/** @returns one string per line; a page or a printer breaks long ones */
export function codebookLines(
	{ title, release, made, minimum, withheld, notes, variables }: Codebook,
	lang: Language
): string[] {
	const say = words[lang];
	return [
		title[lang],
		say.release(release, made),
		say.minimum(minimum),
		...withheld.map((one) => say.withheld(one.release, one.people, one.withheld)),
		...notes.map((note) => note[lang]),
		say.file,
		say.guard,
		...variables.flatMap((variable) => variableLines(variable, lang))
	];
}
