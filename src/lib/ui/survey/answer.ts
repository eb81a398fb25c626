/** From fields to an answer: the same on a phone and on a server that reads a plain form. No law is checked here. */
import { inMonths, compare } from '$lib/engine/fraction';
import type { Amount, ProposedSanction } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { proposedOf, type Choice, type Draft } from '../own/draft';
import { isBegun, OPEN, type Typed, type TypedStep } from './typed';
import type { FieldView, GivenAnswer, ItemView } from './view';

export type Read =
	| { state: 'answered'; answer: GivenAnswer }
	/** Nothing was filled in. `meant` where somebody chose to leave it open. */
	| { state: 'open'; meant: boolean }
	/** Something was filled in that is no answer yet: what is lacking, as a sentence. */
	| { state: 'wrong'; problem: string };

const wrong = (problem: string): Read => ({ state: 'wrong', problem });
const answered = (answer: GivenAnswer): Read => ({ state: 'answered', answer });

const isLonger = (part: Amount, whole: Amount) => compare(inMonths(part), inMonths(whole)) > 0;

const isMore = (part: number | undefined, whole: number | undefined) => part !== undefined && part > (whole ?? 0);

/** A conditional part that is more than the whole says something that cannot be. */
function exceeds(sentence: ProposedSanction): boolean {
	const { custody, detention, conditionalCustody: part } = sentence;
	const whole = custody ?? detention;
	return (
		(part !== undefined && whole !== undefined && isLonger(part, whole)) ||
		isMore(sentence.conditionalCommunityServiceHours, sentence.communityServiceHours) ||
		isMore(sentence.conditionalFineEuros, sentence.fineEuros)
	);
}

const written = (amount: Amount | undefined) => amount && { ...amount, amount: String(amount.amount) };

/** Terms as exact numbers are sent everywhere: as text. What is not there is left out. */
function asSent({ custody, conditionalCustody, detention, ...rest }: ProposedSanction): ProposedSanction {
	const terms = {
		custody: written(custody),
		conditionalCustody: written(conditionalCustody),
		detention: written(detention)
	};
	return Object.fromEntries(Object.entries({ ...terms, ...rest }).filter(([, value]) => value !== undefined));
}

function readSentence(draft: Draft | undefined, choices: readonly Choice[]): Read {
	if (!draft || draft.chosen.length === 0) return { state: 'open', meant: false };
	// Which of the two is meant is not ours to guess.
	if (draft.chosen.includes('none') && draft.chosen.length > 1) return wrong(m.vr_lacks_none());
	const sentence = proposedOf(draft, choices);
	if (!sentence) return wrong(m.vr_lacks_sentence());
	return exceeds(sentence) ? wrong(m.vr_lacks_part()) : answered({ kind: 'sentence', sentence: asSent(sentence) });
}

/** As people write numbers in either language: one comma or one dot. */
function readNumber(text: string, { min, max, decimals }: Extract<FieldView, { kind: 'number' }>): Read {
	if (text === '') return { state: 'open', meant: false };
	const written = text.replace(/\s/g, '').replace(',', '.');
	const value = Number(written);
	if (!/^[-+]?\d+(\.\d+)?$/.test(written) || !Number.isFinite(value)) return wrong(m.vr_lacks_number());
	if (value < min || value > max) return wrong(m.vr_lacks_bounds({ min, max }));
	if (Number(value.toFixed(decimals)) !== value) {
		return wrong(decimals === 0 ? m.vr_lacks_whole() : m.vr_lacks_decimals({ count: decimals }));
	}
	return answered({ kind: 'number', value });
}

export function readField({ values = [], text = '', draft, loose }: Typed, field: FieldView): Read {
	const [first] = values;
	switch (field.kind) {
		case 'one':
			if (first === undefined || first === OPEN) return { state: 'open', meant: first === OPEN };
			return field.options.some(({ value }) => value === first)
				? answered({ kind: field.sends, value: first })
				: wrong(m.vr_lacks_one());
		case 'multiple': {
			const known = field.options.filter(({ value }) => values.includes(value)).map(({ value }) => value);
			if (known.length === 0) return { state: 'open', meant: false };
			const { most } = field;
			return most !== undefined && known.length > most
				? wrong(m.vr_lacks_most({ most }))
				: answered({ kind: 'multiple', values: known });
		}
		case 'scale': {
			if (first === undefined || first === OPEN) return { state: 'open', meant: first === OPEN };
			const value = Number(first);
			return Number.isInteger(value) && value >= field.from && value <= field.to
				? answered({ kind: 'scale', value })
				: wrong(m.vr_lacks_one());
		}
		case 'number':
			return readNumber(text, field);
		case 'free':
			if (text === '') return { state: 'open', meant: false };
			return text.length > field.most
				? wrong(m.vr_lacks_length({ most: field.most, now: text.length }))
				: answered({ kind: 'free', text });
		case 'sentence':
			return loose ? wrong(m.vr_lacks_kind()) : readSentence(draft, field.choices);
	}
}

export interface ReadStep {
	/** By item; null for what is left open. */
	answers: Record<string, GivenAnswer | null>;
	/** By item: what is lacking in what was begun. */
	problems: Record<string, string>;
	/** Questions that nobody has looked at, as far as their fields tell. */
	open: string[];
}

/**
 * All questions of a step.
 * @param skip what is open is left open on purpose, and where there is one question its fields do not count
 */
export function readItems(items: readonly ItemView[], typed: TypedStep, skip: boolean): ReadStep {
	const all: ReadStep = { answers: {}, problems: {}, open: [] };
	for (const { id, field } of items) {
		const given = typed[id] ?? {};
		const read: Read = skip && items.length === 1 ? { state: 'open', meant: true } : readField(given, field);
		if (read.state === 'answered') all.answers[id] = read.answer;
		else if (read.state === 'wrong') all.problems[id] = read.problem;
		else {
			all.answers[id] = null;
			if (!read.meant && !skip && !isBegun(given)) all.open.push(id);
		}
	}
	return all;
}
