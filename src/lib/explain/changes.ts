/** What one other fact would change, in short lines without a period. */
import type { Change, Difference, Language, State } from '../model';
import { custodyPhrase, isNone, maximumPhrase, termPhrase } from './amounts';
import type { Context } from './sentences';
import { factorName, factPhrase, levelName } from './names';
import { outcomeWords } from './sanctions';
import { capital, lower, offenceWords } from './words';

function offenceLine({ offence, noOffence }: State, nl: boolean): string {
	if (offence) {
		const language = nl ? 'nl' : 'en';
		return offenceWords(offence, language);
	}
	if (noOffence?.kind === 'unread') return nl ? 'de bepaling is niet gelezen' : 'the provision was not read';
	return nl ? 'niet strafbaar onder de bekeken artikelen' : 'not punishable under the articles looked at';
}

function maximumLine(before: State, after: State, language: Language): string {
	const nl = language === 'nl';
	const name = nl ? 'hoogste straf' : 'maximum';
	const [was, is] = [before.maximum, after.maximum];
	if (!is) return nl ? 'geen hoogste straf' : 'no maximum';
	if (!was) return `${name} ${maximumPhrase(is, language)}`;
	// The name of the line says already that it is the highest.
	if (was.kind !== is.kind || isNone(was) || isNone(is))
		return `${name}: ${custodyPhrase(was, language)} → ${custodyPhrase(is, language)}`;
	const [from, to] = [termPhrase(was.term, language), termPhrase(is.term, language)];
	// Years on both sides are written once: "9 → 4 jaar".
	const unit = / (?:jaar|years)$/;
	const plain = /^\d+(?: of \d+| or \d+)* (?:jaar|years)$/;
	const short = plain.test(from) && plain.test(to) ? from.replace(unit, '') : from;
	if (from !== to) return `${name} ${short} → ${to}`;
	return nl
		? `hoogste straf gelijk; geldboete categorie ${was.fineCategory} → ${is.fineCategory}`
		: `same maximum; fine category ${was.fineCategory} → ${is.fineCategory}`;
}

const bars = {
	nl: {
		barred: 'taakstrafverbod geldt',
		'not-barred': 'taakstrafverbod geldt niet',
		undecided: 'of het taakstrafverbod geldt, staat niet vast',
		none: 'geen taakstrafverbod',
		other: 'taakstrafverbod blijft, om een andere reden',
		open: 'of het taakstrafverbod geldt, blijft onzeker'
	},
	en: {
		barred: 'community service is barred',
		'not-barred': 'community service is not barred',
		undecided: 'whether community service is barred is open',
		none: 'no bar on community service',
		other: 'the bar on community service stays, for another reason',
		open: 'whether community service is barred stays open'
	}
} as const;

function lineFor(difference: Difference, before: State, after: State, language: Language): string {
	const nl = language === 'nl';
	switch (difference) {
		case 'offence':
			return `${nl ? 'dan' : 'then'}: ${offenceLine(after, nl)}`;
		case 'maximum':
			return maximumLine(before, after, language);
		case 'bar':
			if (!after.bar) return bars[language].none;
			if (after.bar.status !== before.bar?.status) return bars[language][after.bar.status];
			return bars[language][after.bar.status === 'undecided' ? 'open' : 'other'];
		case 'startingPoint': {
			if (!after.start) return nl ? 'geen uitgangspunt' : 'no starting point';
			const words = outcomeWords(after.start.outcome, language);
			const name = nl ? 'uitgangspunt' : 'starting point';
			if (!before.start) return `${name}: ${words}`;
			const was = outcomeWords(before.start.outcome, language);
			// Another row or edition may say the same.
			if (words === was) return `${name} ${nl ? 'blijft' : 'stays'}: ${words}`;
			const plain = before.start.outcome.kind === 'sanction' && after.start.outcome.kind === 'sanction';
			return plain ? `${name}: ${was} → ${words}` : `${name}: ${words}`;
		}
	}
}

/** One line per thing that differs: "hoogste straf 9 → 4 jaar", "taakstrafverbod geldt niet". */
export const changeEffects = (before: State, { differs, after }: Change, language: Language): string[] =>
	differs.map((difference) => lineFor(difference, before, after, language));

/** The fact, what it is now and what it would be: "Schuldvorm", "opzet", "schuld". */
export function changeFact(
	{ factor, from, to }: Pick<Change, 'factor' | 'from' | 'to'>,
	{ subject }: Context,
	language: Language
) {
	const level = (id: string) => lower(levelName(subject, { factor, level: id }, language));
	return { label: factorName(subject, factor, language), from: level(from), to: level(to) };
}

/** A whole change in one line, for lists and screen readers. */
export function changeLine(before: State, change: Change, { subject }: Context, language: Language): string {
	const fact = capital(factPhrase(subject, { factor: change.factor, level: change.to }, language));
	return `${fact}: ${changeEffects(before, change, language).join('; ')}`;
}
