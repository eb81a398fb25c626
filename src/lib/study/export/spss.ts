/** SPSS syntax that reads and labels the file. */
import type { Codebook, Language, Variable } from '../../model';
import { missingCode, missingCodes, missingLabels } from './missing';

const utf8 = new TextEncoder();

/** At most so many bytes, without half a sign at the end. */
function within(text: string, most: number): string {
	let size = 0;
	let kept = '';
	for (const sign of text) {
		size += utf8.encode(sign).length;
		if (size > most) break;
		kept += sign;
	}
	return kept;
}

/** A string of SPSS: on one line, quotes doubled. SPSS cuts labels itself where they are too long, and complains. */
export const spssString = (text: string, most: number): string =>
	`'${within(
		text
			.toWellFormed()
			.replace(/\p{Cc}+/gu, ' ')
			.trim(),
		most
	).replaceAll("'", "''")}'`;

/** Longest labels of a variable and of a value, in bytes; the longest text that a column is given. */
const LABEL = 255;
const VALUE = 120;
const WIDTH = 2000;

const formatOf = ({ type }: Variable) => (type === 'text' ? `A${WIDTH}` : type === 'category' ? 'F4.0' : 'F14.6');

function valueLabels(variable: Variable, lang: Language): string {
	if (variable.type === 'text') return '';
	const own =
		variable.type === 'category'
			? variable.categories.map(({ code, label }) => ` ${code} ${spssString(label[lang], VALUE)}`)
			: [];
	const missing = missingCodes(variable.type).map(
		({ code, reason }) => ` ${code} ${spssString(missingLabels[reason][lang], VALUE)}`
	);
	return `VALUE LABELS ${variable.name}\n${[...own, ...missing].join('\n')}.\n`;
}

/** SPSS takes a range as missing: the four codes lie side by side. */
const missingValues = ({ name, type }: Variable) =>
	type === 'text'
		? ''
		: `MISSING VALUES ${name} (${missingCode(type, 'not-applicable')} THRU ${missingCode(type, 'withheld')}).\n`;

/** What the Variable View calls Measure; GET DATA would guess it. */
const level = (variable: Variable) =>
	variable.type === 'text'
		? ''
		: `VARIABLE LEVEL ${variable.name} (${variable.type === 'number' ? 'SCALE' : variable.ordered ? 'ORDINAL' : 'NOMINAL'}).\n`;

/** @param file the name of the data file, in the folder that SPSS works in */
export function spssSyntax({ title, variables }: Codebook, file: string, lang: Language): string {
	return `* ${title[lang].replace(/\s+/g, ' ').replace(/\.+$/, '')}.
SET UNICODE=ON.
SET DECIMAL=DOT.
GET DATA
 /TYPE=TXT
 /FILE=${spssString(file, 250)}
 /ENCODING='UTF8'
 /DELCASE=LINE
 /DELIMITERS=","
 /QUALIFIER='"'
 /ARRANGEMENT=DELIMITED
 /FIRSTCASE=2
 /VARIABLES=
${variables.map((variable) => `  ${variable.name} ${formatOf(variable)}`).join('\n')}.
VARIABLE LABELS
${variables.map(({ name, label }) => ` ${name} ${spssString(label[lang], LABEL)}`).join('\n')}.
${variables.map((variable) => valueLabels(variable, lang) + missingValues(variable) + level(variable)).join('')}EXECUTE.
`;
}
