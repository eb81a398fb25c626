/** What stands in the plain form of a vote and is no answer yet, so that a form that was refused comes back as it was. */
import type { Choice, Draft, OwnUnit, Part, PartKind, Quantity } from '../own/draft';
import type { LiveQuestionView } from '../views/live';
import { fieldText } from './read-form';

export interface Typed {
	draft?: Draft | undefined;
	/** By place; empty where none was chosen, and twice where somebody chose twice. */
	order?: string[] | undefined;
}

const units: readonly OwnUnit[] = ['day', 'week', 'month', 'year', 'life'];

const number = (form: FormData, name: string): number | null => {
	const value = fieldText(form, name);
	return /^[0-9]{1,7}$/.test(value) ? Number(value) : null;
};

function quantity(form: FormData, amount: string, unit: string): Quantity {
	const chosen = fieldText(form, unit);
	return { amount: number(form, amount), unit: units.find((each) => each === chosen) ?? null };
}

function partIn(form: FormData, kind: PartKind): Part {
	if (kind === 'fine') return { amount: number(form, 'fine'), unit: 'euro', conditional: null };
	if (kind === 'service') return { amount: number(form, 'hours'), unit: 'hour', conditional: null };
	const conditional = quantity(form, 'conditionalAmount', 'conditionalUnit');
	const isOpen = conditional.amount === null && conditional.unit === null;
	return { ...quantity(form, 'amount', 'unit'), conditional: isOpen ? null : conditional };
}

function draftIn(form: FormData, choices: readonly Choice[]): Draft {
	const asked = form.getAll('kind');
	const kinds = choices.filter((kind): kind is PartKind => kind !== 'none');
	return {
		chosen: choices.filter((choice) => asked.includes(choice)),
		parts: Object.fromEntries(kinds.map((kind) => [kind, partIn(form, kind)]))
	};
}

/** @returns undefined for a question whose form holds nothing between empty and answered */
export function typedIn(question: LiveQuestionView, form: FormData): Typed | undefined {
	if (question.kind === 'sentence') return { draft: draftIn(form, question.choices) };
	if (question.kind !== 'rank') return undefined;
	const known = question.options.map(({ value }) => value);
	return {
		order: known.map((_, at) => {
			const value = fieldText(form, `r${at + 1}`);
			return known.includes(value) ? value : '';
		})
	};
}
