/** The trace in plain English: what matched, what changed, and why. Never a forecast, never a judgment of a person. */
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
	factsSentence(subject, step.facts, 'en');

const maximumMoves = (before: Term, result: Term): string =>
	termPhrase(before, 'en') === termPhrase(result, 'en')
		? `The maximum stays ${termWords(result, 'en')}`
		: `The maximum was ${termPhrase(before, 'en')} and becomes ${termWords(result, 'en')}`;

const startMoves = (before: Outcome, result: Outcome): string =>
	outcomeWords(before, 'en') === outcomeWords(result, 'en')
		? `The starting point stays: ${outcomeWords(result, 'en')}`
		: `The starting point was: ${outcomeWords(before, 'en')}. It becomes: ${outcomeWords(result, 'en')}`;

/** Why there is no plain figure, in the words of the rules. */
const reason = (outcome: Outcome): string | undefined =>
	'text' in outcome
		? outcome.kind === 'untranscribed' && outcome.known
			? outcome.known.text.en
			: outcome.text.en
		: undefined;

const articles = (provisions: readonly string[]): string => {
	const read = provisions.filter((provision) => /^\d/.test(provision));
	if (read.length === 0) return '';
	return ` (${read.length > 1 ? 'articles' : 'article'} ${andList(read, 'en')})`;
};

const topics = {
	limitation: 'On the limitation period',
	definition: 'On a legal term',
	reading: 'On how the law was read here',
	measure: 'On a measure',
	penalty: 'On another penalty'
} as const;

export const en: Sentences = {
	qualified: (step, context) => join(facts(step, context), `The law calls this ${offenceWords(step.offence, 'en')}`),
	'also-matches': ({ offences }) => {
		const others = offences.map((offence) => offenceWords(offence, 'en'));
		return join(
			`These facts also fit ${andList(others, 'en')}`,
			'Only the provision with the heaviest main penalty counts; at equal height the more specific article goes first'
		);
	},
	excluded: (step, context) =>
		join(
			facts(step, context),
			`They fit ${offenceWords(step.offence, 'en')}, but the law makes an exception here. Under this article it is not punishable`,
			step.text.en
		),
	'not-covered': (step, context) =>
		join(
			facts(step, context),
			step.reason.kind === 'unread'
				? `Whether this is punishable cannot be said here: the provision was not read${articles(step.reason.provisions)}`
				: `Under the articles looked at here this is not punishable${articles(step.reason.provisions)}`,
			step.reason.text.en
		),
	'base-maximum': ({ maximum }) =>
		join(`The article itself names ${penaltiesPhrase(maximum, 'en')}`, 'The calculation starts there'),
	adjusted: ({ label, effect, before, result }) =>
		join(`${label.en}: ${statuteEffectWords(effect, 'en')}`, maximumMoves(before, result)),
	'ground-absorbed': ({ label }) =>
		join(
			`This applies too: ${lower(label.en)}`,
			'Together with a ground named above it counts only once, so the maximum does not change'
		),
	'combination-open': ({ labels, text, result }) =>
		join(
			`There are several grounds: ${andList(
				labels.map((label) => lower(label.en)),
				'en'
			)}`,
			text.en,
			`So the maximum has more than one possible outcome: ${termPhrase(result, 'en')}`
		),
	'ground-open': ({ label, text, result }) =>
		join(
			`Whether this ground applies is not settled: ${lower(label.en)}`,
			text.en,
			`The maximum is ${termWords(result, 'en')}`
		),
	order: ({ text }) => join(text.en, 'That is our reading'),
	ceiling: ({ text, before, result }) => join(text.en, maximumMoves(before, result)),
	youth: ({ text, result }) => join(text.en, `The law then allows ${penaltiesPhrase(result, 'en')}`),
	barred: (step, context) =>
		join(
			facts(step, context),
			step.status === 'barred'
				? 'Community service alone is not allowed here'
				: 'Whether community service alone is allowed here is not settled',
			step.text.en
		),
	'not-barred': ({ missed, own }, context) =>
		join(
			'The bar on community service does not apply here',
			...missed.map((ground) => missedBarWords(ground, own, context, 'en'))
		),
	'bar-exception': ({ text }) => join('There is an exception to this bar', text.en),
	guideline: ({ label }) =>
		join(`This guideline covers the case: ${label.en}`, 'The prosecution service starts there for its demand'),
	'no-guideline': ({ reason: why }) => {
		switch (why) {
			case 'none-in-scope':
				return 'None of the guidelines held here and in force on this day covers these facts. So there is no starting point.';
			case 'youth':
				return 'The guidelines for adults give no starting point under youth law. A guideline for young people is not held here.';
			case 'no-offence':
				return 'No offence is established here. So there is no starting point either.';
		}
	},
	row: ({ label, outcome }) =>
		join(
			outcome.kind === 'untranscribed'
				? `This is a case of “${label.en}”. That is how we divide the guideline, because its table was not read`
				: `The row “${label.en}” of the table fits`,
			`The starting point is: ${outcomeWords(outcome, 'en')}`,
			reason(outcome)
		),
	modified: ({ label, effect, summons, before, result }) =>
		join(
			`${label.en}: ${policyEffectWords(effect, 'en')}`,
			'text' in effect ? effect.text.en : undefined,
			summons ? 'The case then goes to court (summons)' : undefined,
			startMoves(before, result),
			!('text' in effect) && result.kind === 'undetermined' && before.kind !== 'undetermined'
				? reason(result)
				: undefined
		),
	pushed: ({ label, direction }) =>
		join(
			`${label.en}: under the guideline this weighs ${direction === 'aggravating' ? 'heavier' : 'lighter'}`,
			'The guideline gives no number for it, so no figure changes'
		),
	rounded: ({ before, result }) => join('The guideline rounds down', startMoves(before, result)),
	'rounding-unread': ({ text }) =>
		join('The outcome is not rounded, because how the guideline rounds was not read', text.en),
	'start-barred': ({ result }) =>
		join(
			'The table names community service alone, and the law does not allow that here',
			`So the starting point is: ${outcomeWords(result, 'en')}`
		),
	'start-above-maximum': ({ limit, result }) =>
		join(
			limit === 'maximum'
				? 'The outcome of the table is above the maximum of the law'
				: 'The outcome of the table is above the hours of community service that the law allows',
			`So the starting point is: ${outcomeWords(result, 'en')}`
		),
	orientation: ({ label, outcome }) =>
		join(
			`Beside the guideline stands a point of the courts: ${label.en}`,
			`It starts from: ${outcomeWords(outcome, 'en')}`,
			reason(outcome)
		),
	note: ({ topic, text }) => `${topics[topic]}. ${join(text.en)}`,
	ignored: ({ factor, level }, { subject }) =>
		join(
			`None of the rules in force on this day looks at this fact: ${factPhrase(subject, { factor, level }, 'en')}`,
			'So it changes nothing here'
		),
	'later-law': ({ component, from }) => {
		const what = {
			offence: 'this is then not punishable under the articles that were read',
			maximum: 'the maximum is lower',
			bar: 'the bar on community service is less strict'
		}[component];
		return join(
			`The later law, as in force since ${dayWords(from, 'en')}, is milder on one point: ${what}`,
			'Then the milder law may apply (article 1(2)); that is not decided here'
		);
	},
	'unread-change': ({ text, from, through }) =>
		join(
			`Between ${dayWords(from, 'en')} and ${dayWords(through, 'en')} the law changed on this point; the exact day was not read`,
			text.en
		),
	'to-confirm': ({ label, lastSeen }) =>
		join(
			`Still to be checked: whether this text was still in force on this day. It concerns: ${label.en}`,
			lastSeen ? `It was last seen on ${dayWords(lastSeen, 'en')}` : 'None of the copies read confirms it'
		)
};
