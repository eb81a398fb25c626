/** Top-line words: a heading in large type, a sentence below, and lists where there is more than one thing to say. */
import type { BarState, Language, MaximumState, NoOffence, Outcome } from '../model';
import { isNone, maximumPhrase } from './amounts';
import { line, type Headline } from './headline';
import { fineCategoryWords } from './ranges';
import { knownWords, optionWords, sanctionWords } from './sanctions';
import { capital, join } from './words';

/** Whose starting point it is: a point of the courts is never called a guideline. */
export type Voice = 'guideline' | 'court';

const speakers = {
	nl: { guideline: 'de richtlijn', court: 'dit punt van de rechtspraak' },
	en: { guideline: 'the guideline', court: 'this point of the courts' }
} as const;

const sentences = {
	nl: {
		sanction: (who: string) => `Hier begint ${who}. Alles wat bij de zaak hoort, weegt daarna nog mee.`,
		alternatives: (who: string) => capital(`${who} noemt meer dan één mogelijk begin.`),
		bespoke: (who: string) => capital(`${who} noemt hier met opzet geen getal.`),
		untranscribed: 'Het getal is hier niet overgenomen, en wij vullen niets in.',
		undetermined: 'Uit de regels volgt hier niet een enkel begin.',
		months: 'Het aantal maanden is nog niet overgenomen.',
		hours: 'Het aantal uren is nog niet overgenomen.',
		amount: 'De hoogte is nog niet overgenomen.'
	},
	en: {
		sanction: (who: string) => `Here ${who} starts. Everything that belongs to the case is weighed after that.`,
		alternatives: (who: string) => capital(`${who} names more than one possible start.`),
		bespoke: (who: string) => capital(`${who} names no figure here, on purpose.`),
		untranscribed: 'The figure has not been transcribed here, and we fill nothing in.',
		undetermined: 'The rules do not lead to one single start here.',
		months: 'The number of months has not been transcribed yet.',
		hours: 'The number of hours has not been transcribed yet.',
		amount: 'The size has not been transcribed yet.'
	}
} as const;

function untranscribed(outcome: Extract<Outcome, { kind: 'untranscribed' }>, language: Language): Headline {
	const words = sentences[language];
	const known = knownWords(outcome.known, language);
	const reasons = [...(outcome.known ? [join(outcome.known.text[language])] : []), join(outcome.text[language])];
	if (!known) {
		return line(language === 'nl' ? 'Nog niet overgenomen' : 'Not transcribed yet', words.untranscribed, { reasons });
	}
	const [only, ...others] = outcome.known?.components ?? [];
	const missing =
		others.length > 0 || only === 'fine' ? words.amount : only === 'communityService' ? words.hours : words.months;
	return line(known, missing, { reasons });
}

/** A starting point, or how the guideline declines to give one. */
export function describeOutcome(outcome: Outcome, language: Language, voice: Voice = 'guideline'): Headline {
	const nl = language === 'nl';
	const who = speakers[language][voice];
	const words = sentences[language];
	switch (outcome.kind) {
		case 'sanction':
			return line(optionWords(outcome, language), words.sanction(who));
		case 'alternatives':
			return line(nl ? 'Een keuze' : 'A choice', words.alternatives(who), {
				options: outcome.options.map((option) => capital(optionWords(option, language)))
			});
		case 'bespoke':
			return line(nl ? 'Maatwerk' : 'Tailored to the case', words.bespoke(who), {
				reasons: [join(outcome.text[language])]
			});
		case 'untranscribed':
			return untranscribed(outcome, language);
		case 'undetermined': {
			const options = outcome.readings.map((reading) => capital(sanctionWords(reading, language)));
			return line(nl ? 'Niet vast te stellen' : 'Not to be determined', words.undetermined, {
				options: [...new Set(options)],
				reasons: [join(outcome.text[language])]
			});
		}
	}
}

/** The heaviest penalty that the law allows in this case; never what somebody will get. */
export function describeMaximum(maximum: MaximumState, language: Language): Headline {
	const nl = language === 'nl';
	const fine = fineCategoryWords(maximum.fineCategory, language);
	const { term } = maximum;
	const none = isNone(maximum);
	const meaning = none
		? nl
			? 'De wet laat hier geen vrijheidsstraf toe'
			: 'The law allows no custody here'
		: term.kind === 'undetermined'
			? nl
				? 'De wet laat open welke van deze de hoogste straf is'
				: 'The law leaves open which of these is the maximum'
			: nl
				? 'Zwaarder mag de straf volgens de wet niet zijn'
				: 'The law allows no heavier penalty';
	const also = nl ? `Ook mogelijk is een ${fine}` : `A ${fine} is possible too`;
	const options =
		term.kind === 'undetermined'
			? term.readings.map((reading) => capital(maximumPhrase({ ...maximum, term: reading }, language)))
			: [];
	return line(maximumPhrase(maximum, language), join(meaning, also), { options });
}

const bars = {
	nl: {
		barred: [
			'Een straf met alleen een taakstraf mag niet',
			'De wet verbiedt hier een taakstraf zonder gevangenisstraf ernaast.'
		],
		'not-barred': [
			'Het taakstrafverbod geldt niet',
			'De wet verbiedt hier geen taakstraf. Waar de richtlijn begint, is iets anders: die kan toch met gevangenisstraf beginnen.'
		],
		undecided: [
			'Of een straf met alleen een taakstraf mag, staat niet vast',
			'De tekst van de wet beslist dit hier niet.'
		]
	},
	en: {
		barred: ['Community service alone is barred', 'The law bars community service without prison next to it here.'],
		'not-barred': [
			'Community service is not barred',
			'The law does not bar community service here. Where the guideline starts is another matter: it may still start at prison.'
		],
		undecided: ['Whether community service alone is allowed is open', 'The text of the law does not decide this here.']
	}
} as const;

/** The bar on bare community service with its reasons, the exception last. `null` for minor offences, which have no bar. */
export function describeBar(bar: BarState | null, language: Language): Headline {
	if (!bar) {
		return language === 'nl'
			? line('Geen taakstrafverbod', 'Voor overtredingen bestaat dit verbod niet.')
			: line('No bar on community service', 'Minor offences have no such bar.');
	}
	const [heading, sentence] = bars[language][bar.status];
	const reasons = bar.grounds.map((ground) => join(ground.text[language]));
	if (!bar.exception) return line(heading, sentence, { reasons });
	reasons.push(join(bar.exception.text[language]));
	const exception = language === 'nl' ? 'Er is een uitzondering' : 'There is an exception';
	return line(heading, join(sentence, exception), { reasons });
}

/** Why there is no offence: what was not read is never called not punishable. */
export function describeNoOffence(noOffence: NoOffence, language: Language): Headline {
	const nl = language === 'nl';
	const reasons = [join(noOffence.text[language])];
	return noOffence.kind === 'unread'
		? line(
				nl ? 'Niet gelezen' : 'Not read',
				nl
					? 'Of dit strafbaar is, is hier niet te zeggen: de bepaling is niet gelezen.'
					: 'Whether this is punishable cannot be said here: the provision was not read.',
				{ reasons }
			)
		: line(
				nl ? 'Niet strafbaar onder deze artikelen' : 'Not punishable under these articles',
				nl
					? 'Onder de artikelen die zijn bekeken, is dit niet strafbaar.'
					: 'Under the articles that were looked at this is not punishable.',
				{ reasons }
			);
}
