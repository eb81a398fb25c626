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
		definition: (id: string, version: number, hash: string) =>
			`Elke regel hoort bij de vragenlijst ${id}, versie ${version} (hash ${hash}). De vragenlijst staat in definition.json, het ontwerp in design.json. Welke regels van de wet erbij horen, staat in receipts.json.`,
		rows: 'Wat iemand één keer zei, staat op elke regel van die persoon: antwoorden op gewone vragen, de controlevraag en tijden. Tel dat één keer per persoon.',
		rare: (n: number) =>
			`Zei minder dan ${n} nieuwe mensen van een uitgave hetzelfde op een gewone vraag? Dan is dat antwoord weggelaten (-96). Er zijn dan ook andere antwoorden op die vraag weg, zodat het steeds ${n} mensen of meer zijn. Bij getallen en straffen blijft zo mogelijk de klasse of de soort staan. Dat geldt ook voor overslaan, voor de controlevraag en voor tijden van schermen. Wat samen met andere vragen zeldzaam is, staat er wel.`,
		free: 'Vrije tekst staat nooit in dit bestand.',
		time: 'Tijden staan er in grove klassen. Zonder JavaScript is er geen tijd: dan staat er -99.',
		file: 'Het bestand: CSV in UTF-8 met een BOM, komma als scheiding, punt in getallen, per zaak een regel.',
		guard:
			'Tekst die met = + - @ ! of een tab begint, heeft een apostrof ervoor. Een regeleinde staat er als \\n, een backslash als \\\\. Het R-script zet alles terug.',
		text: 'tekst',
		number: 'getal',
		category: 'keuze',
		ordered: 'keuze, in volgorde',
		missing: 'zonder waarde'
	},
	en: {
		release: (n: number, made: string) => `Release ${n}, made on ${made}.`,
		minimum: (n: number) =>
			`No group in this file is smaller than ${n} people. Whoever is in a smaller group has no background in it.`,
		withheld: (release: number, people: number, withheld: number) =>
			`Release ${release}: ${withheld} of ${people} people have no background in the file.`,
		definition: (id: string, version: number, hash: string) =>
			`Every line belongs to the survey ${id}, version ${version} (hash ${hash}). The survey stands in definition.json, the design in design.json, and which rules of law go with it in receipts.json.`,
		rows: 'What a person said once stands on each of their lines: answers to ordinary questions, the attention task and times. Count it once per person.',
		rare: (n: number) =>
			`Where fewer than ${n} new people of a release said the same to an ordinary question, that answer is left out (-96). Other answers to the question are then left out too, so that it is always ${n} people or more. Of numbers and sentences the class or the kind stays where it can. The same goes for skipping, for the attention task and for times of screens. What is rare only together with other questions is not left out.`,
		free: 'Free text is never in this file.',
		time: 'Times stand in coarse classes. Without JavaScript there is none: then the code is -99.',
		file: 'The file: CSV in UTF-8 with a BOM, commas between fields, a point in numbers, one line per case.',
		guard:
			'Text that begins with = + - @ ! or a tab has an apostrophe in front. A line end is written as \\n, a backslash as \\\\. The R script undoes all of it.',
		text: 'text',
		number: 'number',
		category: 'category',
		ordered: 'category, in order',
		missing: 'without a value'
	}
} as const;

function variableLines(variable: Variable, lang: Language): string[] {
	const say = words[lang];
	const unit = variable.type === 'number' && variable.unit ? `, ${variable.unit[lang]}` : '';
	return [
		'',
		`${variable.name}: ${variable.label[lang]} (${say[variable.type === 'category' && variable.ordered ? 'ordered' : variable.type]}${unit})`,
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
	{ title, survey: { id, version, hash }, release, made, minimum, withheld, notes, variables }: Codebook,
	lang: Language
): string[] {
	const say = words[lang];
	return [
		title[lang],
		say.release(release, made),
		say.definition(id, version, hash),
		say.minimum(minimum),
		...withheld.map((one) => say.withheld(one.release, one.people, one.withheld)),
		say.rows,
		say.rare(minimum),
		say.time,
		say.free,
		...notes.map((note) => note[lang]),
		say.file,
		say.guard,
		...variables.flatMap((variable) => variableLines(variable, lang))
	];
}
