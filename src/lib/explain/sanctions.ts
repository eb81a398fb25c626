/** Sanctions and outcomes as phrases inside a sentence. */
import type { Known, Language, Outcome, Range, Sanction } from '../model';
import { fineCategoryWords, rangeWords } from './ranges';
import { andList, orList } from './words';

type Part = 'custody' | 'conditionalCustody' | 'communityService' | 'fine' | 'drivingBan';
const parts: readonly Part[] = ['custody', 'conditionalCustody', 'communityService', 'fine', 'drivingBan'];

const names: Record<Language, Record<Part, string>> = {
	nl: {
		custody: 'gevangenisstraf',
		conditionalCustody: 'voorwaardelijke gevangenisstraf',
		communityService: 'taakstraf',
		fine: 'geldboete',
		drivingBan: 'rijontzegging'
	},
	en: {
		custody: 'prison sentence',
		conditionalCustody: 'conditional prison sentence',
		communityService: 'community service',
		fine: 'fine',
		drivingBan: 'driving ban'
	}
};

/** The name of a component; "onvoorwaardelijk" only where the source says so. */
export function partName(part: Part, language: Language, unconditional = false): string {
	const name = names[language][part];
	if (!unconditional || part !== 'custody') return name;
	return language === 'nl' ? `onvoorwaardelijke ${name}` : `unconditional ${name}`;
}

function partWords(part: Part, range: Range, unconditional: boolean, language: Language): string {
	const figure = rangeWords(range, language);
	// An open range begins with its own preposition.
	const of = range.max ? (language === 'nl' ? 'van ' : 'of ') : '';
	return `${partName(part, language, unconditional)} ${of}${figure}`;
}

/** "gevangenisstraf van 2 jaar en geldboete van € 500". What the source prints otherwise stands behind it. */
export function sanctionWords(sanction: Sanction, language: Language): string {
	const nl = language === 'nl';
	const words = parts.flatMap((part) => {
		const range = sanction[part];
		return range ? [partWords(part, range, sanction.unconditional ?? false, language)] : [];
	});
	if (sanction.fineCategory !== undefined) words.push(fineCategoryWords(sanction.fineCategory, language));
	let phrase = words.length > 0 ? andSum(words, language) : nl ? 'geen straf genoemd' : 'no penalty named';
	if (sanction.probation) {
		const figure = rangeWords(sanction.probation, language);
		phrase += nl ? `, met een proeftijd van ${figure}` : `, with a probation period of ${figure}`;
	}
	if (sanction.asPrinted) {
		phrase += nl ? ` (in de bron: “${sanction.asPrinted}”)` : ` (as printed: “${sanction.asPrinted}”)`;
	}
	return phrase;
}

/** A sum reads as one sanction even where an amount holds "en" itself, so it never takes semicolons. */
function andSum(words: readonly string[], language: Language): string {
	if (words.length < 3) return words.join(language === 'nl' ? ' en ' : ' and ');
	return `${words.slice(0, -1).join(', ')}${language === 'nl' ? ' en ' : ' and '}${words.at(-1)!}`;
}

type Option = Extract<Outcome, { kind: 'alternatives' }>['options'][number];

/** One printed option; "Eis" is what the source marks as to be demanded in court. */
export function optionWords({ sanction, demand }: Option, language: Language): string {
	const words = sanctionWords(sanction, language);
	if (!demand) return words;
	return language === 'nl' ? `${words} (eis bij de rechter)` : `${words} (demanded in court)`;
}

/** What is known without the figure: "onvoorwaardelijke gevangenisstraf". */
export function knownWords(known: Known | undefined, language: Language): string | undefined {
	if (!known?.components?.length) return undefined;
	return andList(
		known.components.map((part) => partName(part, language, known.unconditional)),
		language
	);
}

/** An outcome inside a sentence, without a capital and without a period. */
export function outcomeWords(outcome: Outcome, language: Language): string {
	const nl = language === 'nl';
	switch (outcome.kind) {
		case 'sanction':
			return optionWords(outcome, language);
		case 'alternatives':
			return orList(
				outcome.options.map((option) => optionWords(option, language)),
				language
			);
		case 'bespoke':
			return nl ? 'maatwerk, zonder getal' : 'tailored to the case, without a figure';
		case 'untranscribed': {
			const known = knownWords(outcome.known, language);
			const missing = nl ? 'nog niet overgenomen' : 'not transcribed yet';
			if (!known) return missing;
			return nl ? `${known} (het getal is ${missing})` : `${known} (the figure is ${missing})`;
		}
		case 'undetermined': {
			const none = nl ? 'niet vast te stellen' : 'not to be determined';
			if (outcome.readings.length === 0) return none;
			const readings = outcome.readings.map((reading) => sanctionWords(reading, language));
			return `${none} (${nl ? 'mogelijk' : 'possible'}: ${orList([...new Set(readings)], language)})`;
		}
	}
}
