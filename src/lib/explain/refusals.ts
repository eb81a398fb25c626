/** A refusal as a sentence: what stands in the way, and the way out. A kind without a sentence does not compile. */
import type { Fact, Language, Refusal, Subject } from '../model';
import { factorName, factPhrase, levelName } from './names';
import { andList, dayWords, join, lower, orList } from './words';

export interface RefusalContext {
	/** Absent where the subject itself is what is unknown. */
	subject?: Subject | undefined;
	subjects?: ReadonlyMap<string, Subject> | undefined;
}

type Refusals = {
	readonly [K in Refusal['kind']]: (refusal: Extract<Refusal, { kind: K }>, context: RefusalContext) => string;
};

/** Names of facts; without a subject there is no label and the id is all there is. */
function names(context: RefusalContext, language: Language) {
	const { subject, subjects } = context;
	return {
		subject: (id: string) => subjects?.get(id)?.label[language] ?? id,
		factor: (id: string) => (subject ? factorName(subject, id, language) : id),
		level: (fact: Fact) => (subject ? levelName(subject, fact, language) : fact.level),
		fact: (fact: Fact) => (subject ? factPhrase(subject, fact, language) : `${fact.factor}: ${fact.level}`)
	};
}

const dates = {
	nl: { offenceDate: 'De datum van het feit', decisionDate: 'De datum van de beslissing' },
	en: { offenceDate: 'The date of the offence', decisionDate: 'The date of the decision' }
} as const;

/** More than a handful of choices stands in the form already. */
const few = (known: readonly string[]): boolean => known.length > 0 && known.length <= 12;

const nl: Refusals = {
	'unknown-subject': ({ subject, known }, context) => {
		const name = names(context, 'nl');
		return join(
			`Het onderwerp “${subject}” bestaat hier niet`,
			few(known) ? `Kies uit: ${orList(known.map(name.subject), 'nl')}` : 'Kies een onderwerp uit de lijst'
		);
	},
	'unknown-factor': ({ factor }, { subject }) =>
		join(
			`Het feit “${factor}” bestaat niet${subject ? ` bij ${lower(subject.label.nl)}` : ''}`,
			'Laat het weg, of kies een van de feiten uit de vragen'
		),
	'unknown-level': ({ factor, level, known }, context) => {
		const name = names(context, 'nl');
		return join(
			`“${level}” is geen antwoord op: ${lower(name.factor(factor))}`,
			`Kies uit: ${orList(
				known.map((id) => lower(name.level({ factor, level: id }))),
				'nl'
			)}`
		);
	},
	inapplicable: ({ factor, level, because }, context) => {
		const name = names(context, 'nl');
		return join(
			`Dit feit past niet bij de andere feiten: ${name.fact({ factor, level })}`,
			because.length > 0 ? `Dat komt door: ${andList(because.map(name.fact), 'nl')}` : undefined,
			'Haal het weg, of verander een van die andere feiten'
		);
	},
	impossible: ({ facts, text }, context) =>
		join(
			text.nl,
			`Dit gaat niet samen: ${andList(facts.map(names(context, 'nl').fact), 'nl')}`,
			'Verander een van deze feiten'
		),
	missing: ({ open }, context) => {
		const name = names(context, 'nl');
		const needed = open.map(({ factor, possible }) => {
			const levels = possible.map((level) => lower(name.level({ factor, level })));
			return `${lower(name.factor(factor))} (mogelijk: ${orList(levels, 'nl')})`;
		});
		return join(
			`Er ${open.length === 1 ? 'ontbreekt nog een feit' : 'ontbreken nog feiten'}: ${needed.join('; ')}`,
			open.length === 1 ? 'Beantwoord die vraag' : 'Beantwoord die vragen'
		);
	},
	'not-a-day': ({ field, value }) =>
		join(`${dates.nl[field]} “${value}” is geen dag op de kalender`, 'Schrijf jaar, maand en dag, zoals 2024-07-01'),
	'date-not-read': ({ field, value, readFrom }) =>
		join(
			`${dates.nl[field]} is ${dayWords(value, 'nl')}, en de wet van die dag is hier niet gelezen`,
			`Kies een dag vanaf ${dayWords(readFrom, 'nl')}`
		),
	'decision-before-offence': ({ value, offenceDate }) =>
		join(
			`De beslissing (${dayWords(value, 'nl')}) kan niet voor het feit (${dayWords(offenceDate, 'nl')}) liggen`,
			'Verander een van de twee dagen, of laat de dag van de beslissing leeg'
		)
};

const en: Refusals = {
	'unknown-subject': ({ subject, known }, context) => {
		const name = names(context, 'en');
		return join(
			`The subject “${subject}” does not exist here`,
			few(known) ? `Choose from: ${orList(known.map(name.subject), 'en')}` : 'Choose a subject from the list'
		);
	},
	'unknown-factor': ({ factor }, { subject }) =>
		join(
			`The fact “${factor}” does not exist${subject ? ` for ${lower(subject.label.en)}` : ''}`,
			'Leave it out, or choose one of the facts that the questions ask for'
		),
	'unknown-level': ({ factor, level, known }, context) => {
		const name = names(context, 'en');
		return join(
			`“${level}” is no answer to: ${lower(name.factor(factor))}`,
			`Choose from: ${orList(
				known.map((id) => lower(name.level({ factor, level: id }))),
				'en'
			)}`
		);
	},
	inapplicable: ({ factor, level, because }, context) => {
		const name = names(context, 'en');
		return join(
			`This fact does not go with the other facts: ${name.fact({ factor, level })}`,
			because.length > 0 ? `That is because of: ${andList(because.map(name.fact), 'en')}` : undefined,
			'Remove it, or change one of those other facts'
		);
	},
	impossible: ({ facts, text }, context) =>
		join(
			text.en,
			`These do not go together: ${andList(facts.map(names(context, 'en').fact), 'en')}`,
			'Change one of these facts'
		),
	missing: ({ open }, context) => {
		const name = names(context, 'en');
		const needed = open.map(({ factor, possible }) => {
			const levels = possible.map((level) => lower(name.level({ factor, level })));
			return `${lower(name.factor(factor))} (possible: ${orList(levels, 'en')})`;
		});
		return join(
			`${open.length === 1 ? 'One fact is' : 'Some facts are'} still missing: ${needed.join('; ')}`,
			open.length === 1 ? 'Answer that question' : 'Answer those questions'
		);
	},
	'not-a-day': ({ field, value }) =>
		join(`${dates.en[field]} “${value}” is not a day of the calendar`, 'Write year, month and day, such as 2024-07-01'),
	'date-not-read': ({ field, value, readFrom }) =>
		join(
			`${dates.en[field]} is ${dayWords(value, 'en')}, and the law of that day was not read here`,
			`Choose a day from ${dayWords(readFrom, 'en')}`
		),
	'decision-before-offence': ({ value, offenceDate }) =>
		join(
			`The decision (${dayWords(value, 'en')}) cannot lie before the offence (${dayWords(offenceDate, 'en')})`,
			'Change one of the two days, or leave the day of the decision empty'
		)
};

const refusals: Record<Language, Refusals> = { nl, en };

export function describeRefusal(refusal: Refusal, context: RefusalContext, language: Language): string {
	// Every entry takes its own kind: the key and the argument come from the same refusal.
	const describe = refusals[language][refusal.kind] as (refusal: Refusal, context: RefusalContext) => string;
	return describe(refusal, context);
}
