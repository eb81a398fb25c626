/** A sentence that somebody builds, in words. */
import { amountWords } from '$lib/explain/amounts';
import { andList, capital } from '$lib/explain/words';
import type { Language, Unit } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { inForce, isAllConditional, missing, partOf, type Choice, type Draft, type OwnUnit, type Part } from './draft';
import type { PartKind, Quantity } from './draft';

const names: Record<Choice, () => string> = {
	none: m.own_none,
	fine: m.own_fine,
	service: m.own_service,
	gevangenisstraf: m.own_prison,
	jeugddetentie: m.own_youth,
	hechtenis: m.own_detention
};

const helps: Record<Choice, () => string> = {
	none: m.own_none_help,
	fine: m.own_fine_help,
	service: m.own_service_help,
	gevangenisstraf: m.own_prison_help,
	jeugddetentie: m.own_youth_help,
	hechtenis: m.own_detention_help
};

const units: Record<OwnUnit, () => string> = {
	day: m.own_days,
	week: m.own_weeks,
	month: m.own_months,
	year: m.own_years,
	hour: m.own_hours,
	euro: m.own_euros,
	life: m.own_life
};

export const choiceWord = (choice: Choice): string => names[choice]();
export const choiceName = (choice: Choice): string => capital(choiceWord(choice));
export const choiceHelp = (choice: Choice): string => helps[choice]();
export const unitName = (unit: OwnUnit): string => units[unit]();

/** "Hoe lang?", "Hoeveel uur?", "Hoeveel euro?" */
export const howMuch = (kind: PartKind): string =>
	kind === 'fine' ? m.own_how_much() : kind === 'service' ? m.own_how_many_hours() : m.own_how_long();

const language = (): Language => getLocale();

/** An amount as it was chosen; a screen reader hears the same. */
export const quantityWords = ({ amount, unit }: Quantity): string =>
	unit === 'life' ? m.own_life() : amountWords({ amount: amount ?? 0, unit: unit ?? 'month' }, language());
export const stepWords = (amount: number, unit: Unit): string => amountWords({ amount, unit }, language());

function open(kind: PartKind, lacks: 'unit' | 'amount'): string {
	const name = names[kind]();
	if (lacks === 'unit' || !(kind === 'fine' || kind === 'service')) return m.own_open_length({ kind: name });
	return m.own_open_amount({ kind: name });
}

/** "gevangenisstraf van 6 maanden, waarvan 2 maanden voorwaardelijk". */
export function partWords(kind: PartKind, part: Part): string {
	const lacks = missing(part);
	if (lacks === 'unit' || lacks === 'amount') return open(kind, lacks);
	if (part.unit === 'life') return m.own_life_words();
	const whole = m.own_of({ kind: names[kind](), amount: quantityWords(part) });
	if (lacks === 'part') return m.own_open_part({ whole });
	if (!part.conditional) return whole;
	if (isAllConditional(part)) return m.own_all_conditional({ whole });
	return m.own_part_conditional({ whole, part: quantityWords(part.conditional) });
}

/** Some of the chosen kinds as one phrase, the heaviest kind first, as courts write it. */
export const kindsWords = (draft: Draft, kinds: readonly Choice[]): string =>
	andList(
		[...kinds].reverse().map((kind) => (kind === 'none' ? names.none() : partWords(kind, partOf(draft, kind)))),
		language()
	);

/** A kind that does not exist here, with its length where that was chosen. */
export const asideWords = (draft: Draft, kind: PartKind): string => {
	const part = partOf(draft, kind);
	return capital(missing(part) ? choiceWord(kind) : partWords(kind, part));
};

/** The whole sentence, with a capital and a period; empty where nothing is chosen that exists here. */
export function sentenceWords(draft: Draft, choices: readonly Choice[]): string {
	const chosen = inForce(draft, choices);
	return chosen.length > 0 ? `${capital(kindsWords(draft, chosen))}.` : '';
}
