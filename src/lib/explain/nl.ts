/** The trace in plain Dutch: what matched, what changed, and why. Never a forecast, never a judgment of a person. */
import type { Outcome, Term } from '../model';
import { termPhrase, termWords } from './amounts';
import { penaltiesPhrase } from './ranges';
import { policyEffectWords, statuteEffectWords } from './effects';
import { missedBarWords } from './missed';
import { factPhrase, factsSentence } from './names';
import { outcomeWords } from './sanctions';
import type { Context, Sentences } from './sentences';
import { andList, dayWords, join, lower, offenceWords } from './words';

const facts = (step: { facts: Parameters<typeof factsSentence>[1] }, { subject }: Context): string | undefined =>
	factsSentence(subject, step.facts, 'nl');

const maximumMoves = (before: Term, result: Term): string =>
	termPhrase(before, 'nl') === termPhrase(result, 'nl')
		? `De hoogste straf blijft ${termWords(result, 'nl')}`
		: `De hoogste straf was ${termPhrase(before, 'nl')} en wordt ${termWords(result, 'nl')}`;

const startMoves = (before: Outcome, result: Outcome): string =>
	outcomeWords(before, 'nl') === outcomeWords(result, 'nl')
		? `Het uitgangspunt blijft: ${outcomeWords(result, 'nl')}`
		: `Het uitgangspunt was: ${outcomeWords(before, 'nl')}. Het wordt: ${outcomeWords(result, 'nl')}`;

/** Why there is no plain figure, in the words of the rules. */
const reason = (outcome: Outcome): string | undefined =>
	'text' in outcome
		? outcome.kind === 'untranscribed' && outcome.known
			? outcome.known.text.nl
			: outcome.text.nl
		: undefined;

const articles = (provisions: readonly string[]): string => {
	const read = provisions.filter((provision) => /^\d/.test(provision));
	return read.length > 0 ? ` (artikel ${andList(read, 'nl')})` : '';
};

const topics = {
	limitation: 'Over verjaring',
	definition: 'Over een begrip',
	reading: 'Over hoe de wet hier is gelezen',
	measure: 'Over een maatregel',
	penalty: 'Over een andere straf'
} as const;

export const nl: Sentences = {
	qualified: (step, context) => join(facts(step, context), `De wet noemt dat ${offenceWords(step.offence, 'nl')}`),
	'also-matches': ({ offences }) => {
		const others = offences.map((offence) => offenceWords(offence, 'nl'));
		return join(
			`Op deze feiten past ook ${andList(others, 'nl')}`,
			'Alleen de bepaling met de hoogste hoofdstraf telt; bij gelijke hoogte gaat het bijzondere artikel voor'
		);
	},
	excluded: (step, context) =>
		join(
			facts(step, context),
			`Daarop past ${offenceWords(step.offence, 'nl')}`,
			'Maar de wet maakt hier een uitzondering. Onder dit artikel is het niet strafbaar',
			step.text.nl
		),
	'not-covered': (step, context) =>
		join(
			facts(step, context),
			step.reason.kind === 'unread'
				? `Of dit strafbaar is, is hier niet te zeggen: de bepaling is niet gelezen${articles(step.reason.provisions)}`
				: `Onder de artikelen die hier zijn bekeken, is dit niet strafbaar${articles(step.reason.provisions)}`,
			step.reason.text.nl
		),
	'base-maximum': ({ maximum }) =>
		join(`Het artikel zelf noemt ${penaltiesPhrase(maximum, 'nl')}`, 'Dat is het begin van de berekening'),
	adjusted: ({ label, effect, before, result }) =>
		join(`${label.nl}: ${statuteEffectWords(effect, 'nl')}`, maximumMoves(before, result)),
	'ground-absorbed': ({ label }) =>
		join(
			`Ook dit geldt: ${lower(label.nl)}`,
			'Het telt samen met een grond die hierboven staat maar één keer mee, dus de hoogste straf verandert niet'
		),
	'combination-open': ({ labels, text, result }) =>
		join(
			`Er zijn meer gronden: ${andList(
				labels.map((label) => lower(label.nl)),
				'nl'
			)}`,
			text.nl,
			`Daarom zijn er meer uitkomsten voor de hoogste straf: ${termPhrase(result, 'nl')}`
		),
	'ground-open': ({ label, text, result }) =>
		join(
			`Of deze grond geldt, staat niet vast: ${lower(label.nl)}`,
			text.nl,
			`De hoogste straf is ${termWords(result, 'nl')}`
		),
	order: ({ text }) => join(text.nl, 'Dat is onze lezing'),
	ceiling: ({ text, before, result }) => join(text.nl, maximumMoves(before, result)),
	youth: ({ text, result }) => join(text.nl, `De wet laat dan toe: ${penaltiesPhrase(result, 'nl')}`),
	barred: (step, context) =>
		join(
			facts(step, context),
			step.status === 'barred'
				? 'Een straf met alleen een taakstraf mag hier niet'
				: 'Of een straf met alleen een taakstraf hier mag, staat niet vast',
			step.text.nl
		),
	'not-barred': ({ missed, own }, context) =>
		join('Het taakstrafverbod geldt hier niet', ...missed.map((ground) => missedBarWords(ground, own, context, 'nl'))),
	'bar-exception': ({ text }) => join('Op dit verbod is een uitzondering', text.nl),
	guideline: ({ label }) =>
		join(`Over deze zaak gaat: ${label.nl}`, 'Daar begint het Openbaar Ministerie bij zijn eis'),
	'no-guideline': ({ reason: why }) => {
		switch (why) {
			case 'none-in-scope':
				return 'Geen van de richtlijnen die hier staan en op deze dag golden, gaat over deze feiten. Daarom is er geen uitgangspunt.';
			case 'youth':
				return 'De richtlijnen voor volwassenen geven bij jeugdstrafrecht geen uitgangspunt. Een richtlijn voor jeugd staat hier niet.';
			case 'no-offence':
				return 'Hier staat geen strafbaar feit vast. Daarom is er ook geen uitgangspunt.';
		}
	},
	row: ({ label, outcome }) =>
		join(
			outcome.kind === 'untranscribed'
				? `Hierbij hoort “${label.nl}”. Zo delen wij de richtlijn in, want haar tabel is niet gelezen`
				: `In de tabel past de rij “${label.nl}”`,
			`Het uitgangspunt: ${outcomeWords(outcome, 'nl')}`,
			reason(outcome)
		),
	modified: ({ label, effect, summons, before, result }) =>
		join(
			`${label.nl}: ${policyEffectWords(effect, 'nl')}`,
			'text' in effect ? effect.text.nl : undefined,
			summons ? 'De zaak gaat dan naar de rechter (dagvaarding)' : undefined,
			startMoves(before, result),
			!('text' in effect) && result.kind === 'undetermined' && before.kind !== 'undetermined'
				? reason(result)
				: undefined
		),
	pushed: ({ label, direction }) =>
		join(
			`${label.nl}: dit weegt volgens de richtlijn ${direction === 'aggravating' ? 'zwaarder' : 'lichter'}`,
			'De richtlijn noemt er geen getal bij, dus geen cijfer verandert'
		),
	rounded: ({ before, result }) => join('De richtlijn rondt naar beneden af', startMoves(before, result)),
	'rounding-unread': ({ text }) =>
		join('De uitkomst is niet afgerond, want hoe de richtlijn afrondt, is niet gelezen', text.nl),
	'start-barred': ({ result }) =>
		join(
			'De tabel noemt alleen een taakstraf, en dat mag hier niet van de wet',
			`Het uitgangspunt is daarom: ${outcomeWords(result, 'nl')}`
		),
	'start-above-maximum': ({ limit, result }) =>
		join(
			limit === 'maximum'
				? 'De uitkomst van de tabel is hoger dan de hoogste straf van de wet'
				: 'De uitkomst van de tabel is hoger dan het aantal uren taakstraf dat de wet toelaat',
			`Het uitgangspunt is daarom: ${outcomeWords(result, 'nl')}`
		),
	orientation: ({ label, outcome }) =>
		join(
			`Naast de richtlijn staat een punt van de rechtspraak: ${label.nl}`,
			`Dat begint bij ${outcomeWords(outcome, 'nl')}`,
			reason(outcome)
		),
	note: ({ topic, text }) => `${topics[topic]}. ${join(text.nl)}`,
	ignored: ({ factor, level }, { subject }) =>
		join(
			`Geen van de regels die op deze dag golden, kijkt naar dit feit: ${factPhrase(subject, { factor, level }, 'nl')}`,
			'Het verandert hier dus niets'
		),
	'later-law': ({ component, from }) => {
		const what = {
			offence: 'het is dan niet strafbaar onder de artikelen die zijn gelezen',
			maximum: 'de hoogste straf is lager',
			bar: 'het taakstrafverbod is minder streng'
		}[component];
		return join(
			`De latere wet, zoals die geldt sinds ${dayWords(from, 'nl')}, is op een punt milder: ${what}`,
			'Dan kan de mildere wet gelden (artikel 1 lid 2); hier is dat niet beslist'
		);
	},
	'unread-change': ({ text, from, through }) =>
		join(
			`Tussen ${dayWords(from, 'nl')} en ${dayWords(through, 'nl')} is de wet op dit punt veranderd; de precieze dag is niet gelezen`,
			text.nl
		),
	'to-confirm': ({ label, lastSeen }) =>
		join(
			`Nog te controleren: of deze tekst op deze dag nog gold. Het gaat om: ${label.nl}`,
			lastSeen
				? `De laatste keer dat dit is gezien, was op ${dayWords(lastSeen, 'nl')}`
				: 'Geen van de gelezen kopieën bevestigt dat'
		)
};
