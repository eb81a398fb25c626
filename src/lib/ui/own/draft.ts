/**
 * A sentence while somebody builds it: kinds without a length yet, lengths without a kind, all allowed on the way.
 * `proposedOf` says when it is whole. No rule of law is known here.
 */
import type { MaximumState, ProposedSanction, Unit } from '$lib/model';

export type CustodyKind = MaximumState['kind'];
export type PartKind = 'fine' | 'service' | CustodyKind;
/** `none` is guilty without penalty. */
export type Choice = 'none' | PartKind;
export type OwnUnit = Unit | 'life';

/** Nothing is filled in beforehand: amount and unit stay open until somebody chooses them. */
export interface Quantity {
	amount: number | null;
	unit: OwnUnit | null;
}

export interface Part extends Quantity {
	/** The part of it that is conditional. */
	conditional: Quantity | null;
}

export interface Draft {
	chosen: readonly Choice[];
	/** Lengths outlive their kind, so that a slip of the finger costs nothing. */
	parts: Readonly<Partial<Record<PartKind, Part>>>;
}

export const empty: Draft = { chosen: [], parts: {} };

const durations = ['day', 'week', 'month', 'year'] as const;

/** The units that a kind is counted in; the first is the only one for hours and euros. */
export function unitsOf(kind: PartKind, life = false): readonly OwnUnit[] {
	if (kind === 'fine') return ['euro'];
	if (kind === 'service') return ['hour'];
	return life && kind === 'gevangenisstraf' ? [...durations, 'life'] : durations;
}

/** More than this nobody means; the arithmetic stays exact far beyond it. */
export const most: Record<Unit, number> = {
	day: 9999,
	week: 9999,
	month: 999,
	year: 99,
	hour: 9999,
	euro: 9_999_999
};

/** The number stays when the unit changes, unless nobody can mean it any more. */
export const withUnit = ({ amount }: Quantity, unit: OwnUnit): Quantity => ({
	amount: amount !== null && unit !== 'life' && amount > most[unit] ? null : amount,
	unit
});

export const blank = (kind: PartKind): Part => {
	const units = unitsOf(kind);
	return { amount: null, unit: units.length === 1 ? units[0]! : null, conditional: null };
};

export const partOf = (draft: Draft, kind: PartKind): Part => draft.parts[kind] ?? blank(kind);

/** No penalty and a penalty exclude each other. */
export function choose(draft: Draft, choice: Choice, on: boolean): Draft {
	const others = draft.chosen.filter((each) => each !== choice && (!on || (choice !== 'none' && each !== 'none')));
	return { ...draft, chosen: on ? [...others, choice] : others };
}

export const withPart = (draft: Draft, kind: PartKind, part: Part): Draft => ({
	...draft,
	parts: { ...draft.parts, [kind]: part }
});

/** What was chosen and exists in this case, in the order of the choices. */
export const inForce = (draft: Draft, choices: readonly Choice[]): Choice[] =>
	choices.filter((choice) => draft.chosen.includes(choice));

/** What was chosen and does not exist in this case: it waits, and counts again once it does. */
export const setAside = (draft: Draft, choices: readonly Choice[]): Exclude<Choice, 'none'>[] =>
	draft.chosen.filter((choice): choice is PartKind => choice !== 'none' && !choices.includes(choice));

const isSet = ({ amount, unit }: Quantity) => unit === 'life' || (unit !== null && amount !== null && amount > 0);

export type Missing = 'unit' | 'amount' | 'part';

/** What a kind still lacks. A life sentence has no part. */
export function missing(part: Part): Missing | undefined {
	if (part.unit === null) return 'unit';
	if (!isSet(part)) return 'amount';
	return part.unit === 'life' || part.conditional === null || isSet(part.conditional) ? undefined : 'part';
}

/** All of it is conditional, as somebody wrote it: the same figure in the same unit. */
export const isAllConditional = ({ amount, unit, conditional }: Part): boolean =>
	conditional !== null && conditional.unit === unit && conditional.amount === amount;

const duration = ({ amount, unit }: Quantity) => ({ amount: amount!, unit: unit as Unit });

function propose(kind: PartKind, part: Part): ProposedSanction {
	const { amount, unit, conditional } = part;
	if (kind === 'fine') return { fineEuros: amount!, ...(conditional && { conditionalFineEuros: conditional.amount! }) };
	if (kind === 'service') {
		return {
			communityServiceHours: amount!,
			...(conditional && { conditionalCommunityServiceHours: conditional.amount! })
		};
	}
	if (unit === 'life') return { life: true };
	return {
		[kind === 'gevangenisstraf' ? 'custody' : 'detention']: duration(part),
		...(conditional && { conditionalCustody: duration(conditional) })
	};
}

/** The whole sentence, empty for no penalty; null while nothing is chosen or something is still open. */
export function proposedOf(draft: Draft, choices: readonly Choice[]): ProposedSanction | null {
	const chosen = inForce(draft, choices);
	if (chosen.length === 0) return null;
	const kinds = chosen.filter((choice) => choice !== 'none');
	if (kinds.some((kind) => missing(partOf(draft, kind)) !== undefined)) return null;
	return Object.assign({}, ...kinds.map((kind) => propose(kind, partOf(draft, kind)))) as ProposedSanction;
}
