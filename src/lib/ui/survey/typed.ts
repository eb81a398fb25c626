/**
 * What stands in the fields of one question: begun, finished or wrong. The same whether it comes from a plain form, from
 * an answer that was kept, or from what this tab had noted down before it was loaded again.
 */
import type { OwnUnit, Quantity } from '../own/draft';
import type { Choice, Draft, Part, PartKind } from '../own/draft';
import { isLoose } from '../live/loose';
import { draftFrom } from '../live/proposed';
import type { FieldView, GivenAnswer, ItemView } from './view';

export interface Typed {
	/** What is chosen; one empty value is "no answer", chosen on purpose. */
	values?: string[] | undefined;
	text?: string | undefined;
	draft?: Draft | undefined;
	/** In the plain form something was filled in at a kind of penalty that was not ticked. */
	loose?: boolean | undefined;
}

/** By item. */
export type TypedStep = Readonly<Record<string, Typed>>;

/** The value of the choice that leaves a question open. */
export const OPEN = '';

/** Fields are named after their place: ids of organisers could be anything. */
export const fieldName = (at: number): string => `i${at}`;

const units: readonly OwnUnit[] = ['day', 'week', 'month', 'year', 'life'];

const textOf = (form: FormData, name: string): string => {
	const value = form.get(name);
	// A zero byte is typed by nobody, and refused by a database.
	return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
};

const numberOf = (form: FormData, name: string): number | null => {
	const value = textOf(form, name);
	return /^[0-9]{1,7}$/.test(value) ? Number(value) : null;
};

function quantity(form: FormData, amount: string, unit: string): Quantity {
	const chosen = textOf(form, unit);
	return { amount: numberOf(form, amount), unit: units.find((each) => each === chosen) ?? null };
}

function partIn(form: FormData, prefix: string, kind: PartKind): Part {
	if (kind === 'fine') return { amount: numberOf(form, `${prefix}fine`), unit: 'euro', conditional: null };
	if (kind === 'service') return { amount: numberOf(form, `${prefix}hours`), unit: 'hour', conditional: null };
	const conditional = quantity(form, `${prefix}conditionalAmount`, `${prefix}conditionalUnit`);
	const isOpen = conditional.amount === null && conditional.unit === null;
	return { ...quantity(form, `${prefix}amount`, `${prefix}unit`), conditional: isOpen ? null : conditional };
}

function draftIn(form: FormData, prefix: string, choices: readonly Choice[]): Draft {
	const asked = form.getAll(`${prefix}kind`);
	const kinds = choices.filter((kind): kind is PartKind => kind !== 'none');
	return {
		chosen: choices.filter((choice) => asked.includes(choice)),
		parts: Object.fromEntries(kinds.map((kind) => [kind, partIn(form, prefix, kind)]))
	};
}

function typedField(form: FormData, at: number, field: FieldView): Typed {
	const name = fieldName(at);
	switch (field.kind) {
		case 'one':
		case 'multiple':
		case 'scale':
			return { values: form.getAll(name).filter((value) => typeof value === 'string') };
		case 'number':
		case 'free':
			return { text: textOf(form, name) };
		case 'sentence':
			return { draft: draftIn(form, `${name}-`, field.choices), loose: isLoose(form, field.choices, `${name}-`) };
	}
}

/** What stands in a form with the fields of these questions. */
export const typedIn = (form: FormData, items: readonly ItemView[]): TypedStep =>
	Object.fromEntries(items.map(({ id, field }, at) => [id, typedField(form, at, field)]));

/** An answer that was kept, back in its fields. Null is an answer that was left open on purpose. */
export function typedFrom(answer: GivenAnswer | null, field: FieldView): Typed {
	if (answer === null) return field.kind === 'one' || field.kind === 'scale' ? { values: [OPEN] } : {};
	switch (answer.kind) {
		case 'choice':
		case 'band':
			return { values: [answer.value] };
		case 'multiple':
			return { values: [...answer.values] };
		case 'scale':
			return { values: [String(answer.value)] };
		case 'number':
			return { text: String(answer.value) };
		case 'free':
			return { text: answer.text };
		case 'sentence':
			return field.kind === 'sentence' ? { draft: draftFrom(answer.sentence, field.choices) } : {};
	}
}

/** Whether something was filled in or chosen at all. */
export const isBegun = ({ values = [], text = '', draft, loose = false }: Typed): boolean =>
	values.some((value) => value !== OPEN) || text !== '' || (draft?.chosen.length ?? 0) > 0 || loose;
