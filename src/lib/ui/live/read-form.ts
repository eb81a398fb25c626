/**
 * An answer from the fields of the plain form: the same on a phone without JavaScript, whose form the server reads, and
 * on one with it. Null where something is still open. Nothing of the law is checked here, and nothing of the vote.
 */
// Not by way of the whole model: its schemas would be a fifth of what a phone loads.
import { agreements, purposes, weights } from '$lib/model/live';
import type { Amount, LiveAnswer, ProposedSanction } from '$lib/model';
import type { Choice, Draft } from '../own/draft';
import type { LiveQuestionView } from '../views/live';
import { isLoose } from './loose';
import { draftFrom } from './proposed';

const durations = ['day', 'week', 'month', 'year'] as const;

/** A field as text; empty where it is absent or a file. */
export const fieldText = (form: FormData, name: string): string => {
	const value = form.get(name);
	// A zero byte is typed by nobody, and refused by a database.
	return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
};

const oneOf = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((each) => each === value);

/** Whole and above zero, or undefined. */
function count(form: FormData, name: string): number | undefined {
	const value = fieldText(form, name);
	return /^[0-9]{1,7}$/.test(value) && Number(value) > 0 ? Number(value) : undefined;
}

function term(form: FormData, amountName: string, unitName: string): Amount | undefined {
	const amount = count(form, amountName);
	const unit = oneOf(durations, fieldText(form, unitName));
	return amount !== undefined && unit ? { amount, unit } : undefined;
}

const isCustody = (choice: Choice) => choice !== 'none' && choice !== 'fine' && choice !== 'service';

function custodyOf(form: FormData, kind: Choice): ProposedSanction | null {
	if (fieldText(form, 'unit') === 'life') return { life: true };
	const whole = term(form, 'amount', 'unit');
	if (!whole) return null;
	const conditional = term(form, 'conditionalAmount', 'conditionalUnit');
	// Half a conditional part is a part that somebody means and has not finished.
	if (!conditional && (fieldText(form, 'conditionalAmount') || fieldText(form, 'conditionalUnit'))) return null;
	const split = conditional && { conditionalCustody: conditional };
	return kind === 'gevangenisstraf' ? { custody: whole, ...split } : { detention: whole, ...split };
}

function sentenceOf(form: FormData, choices: readonly Choice[]): ProposedSanction | null {
	const asked = form.getAll('kind');
	const kinds = choices.filter((choice) => asked.includes(choice));
	if (kinds.length === 0 || isLoose(form, choices)) return null;
	// No penalty and a penalty exclude each other, and which of the two is meant is not ours to guess.
	if (kinds.includes('none')) return kinds.length === 1 ? {} : null;
	const proposed: ProposedSanction = {};
	for (const kind of kinds) {
		if (kind === 'fine') proposed.fineEuros = count(form, 'fine');
		else if (kind === 'service') proposed.communityServiceHours = count(form, 'hours');
		else {
			const custody = custodyOf(form, kind);
			if (!custody) return null;
			Object.assign(proposed, custody);
		}
	}
	if (kinds.filter(isCustody).length > 1) return null;
	return Object.values(proposed).some((value) => value === undefined) ? null : proposed;
}

function weighed(form: FormData, facts: number): LiveAnswer | null {
	const all = Array.from({ length: facts }, (_, at) => oneOf(weights, fieldText(form, `w${at}`)) ?? null);
	return all.some((weight) => weight !== null) ? { kind: 'weigh', weights: all } : null;
}

function ranked(form: FormData, factors: readonly string[]): LiveAnswer | null {
	const order = factors.map((_, at) => fieldText(form, `r${at + 1}`)).filter((value) => value !== '');
	const fits = order.every((value) => factors.includes(value)) && new Set(order).size === order.length;
	return order.length > 0 && fits ? { kind: 'rank', order } : null;
}

function chosen(form: FormData, of: 'agree' | 'purpose' | 'compare'): LiveAnswer | null {
	const value = fieldText(form, 'value');
	if (of === 'agree') {
		const agreement = agreements.find((each) => String(each) === value);
		return agreement ? { kind: 'agree', value: agreement } : null;
	}
	if (of === 'purpose') {
		const purpose = oneOf(purposes, value);
		return purpose ? { kind: 'purpose', value: purpose } : null;
	}
	const compared = oneOf(['first', 'second', 'equal'] as const, value);
	return compared ? { kind: 'compare', value: compared } : null;
}

export function readForm(question: LiveQuestionView, form: FormData): LiveAnswer | null {
	if (form.has('pass')) return { kind: 'pass' };
	switch (question.kind) {
		case 'sentence': {
			const proposed = sentenceOf(form, question.choices);
			return proposed && { kind: 'sentence', proposed };
		}
		case 'weigh':
			return weighed(form, question.facts.length);
		case 'rank':
			return ranked(
				form,
				question.options.map(({ value }) => value)
			);
		case 'one':
			return chosen(form, question.of);
		case 'free': {
			const words = fieldText(form, 'text');
			return words ? { kind: 'free', text: words.slice(0, question.most) } : null;
		}
	}
}

/** A sentence that somebody began in the plain form while the page was still on its way, so that nothing is lost. */
export function earlyDraft(form: FormData, choices: readonly Choice[]): Draft | undefined {
	const whole = sentenceOf(form, choices);
	if (whole) return draftFrom(whole, choices);
	const chosen = choices.filter((choice) => form.getAll('kind').includes(choice));
	return chosen.length > 0 ? { chosen, parts: {} } : undefined;
}
