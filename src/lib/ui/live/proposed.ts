/** A sentence that was proposed, back in the form in which it is built: to say it in words, and to change it. */
import { readExact } from '$lib/explain/numbers';
import type { Amount, ProposedSanction } from '$lib/model';
import { empty, inForce, type Choice, type Draft, type OwnUnit, type Part, type PartKind } from '../own/draft';

/** A half month of an older client would be no whole number; then the field stays open rather than wrong. */
function whole(amount: Amount['amount']): number | null {
	const { n, d } = readExact(amount);
	return d === 1 ? n : null;
}

const part = (amount: number | null, unit: OwnUnit, conditional: Part['conditional'] = null): Part => ({
	amount,
	unit,
	conditional
});

const counted = (amount: number, unit: 'hour' | 'euro', conditional: number | undefined): Part =>
	part(amount, unit, conditional ? { amount: conditional, unit } : null);

/** Youth detention and the detention of lighter offences are one thing in a proposal; which exists here tells them apart. */
const detentionKind = (choices: readonly Choice[]): PartKind =>
	choices.includes('jeugddetentie') ? 'jeugddetentie' : 'hechtenis';

export function draftFrom(proposed: ProposedSanction, choices: readonly Choice[]): Draft {
	const parts: Partial<Record<PartKind, Part>> = {};
	const { custody, detention, conditionalCustody, fineEuros, communityServiceHours } = proposed;
	const conditional = conditionalCustody
		? { amount: whole(conditionalCustody.amount), unit: conditionalCustody.unit }
		: null;
	if (fineEuros) parts.fine = counted(fineEuros, 'euro', proposed.conditionalFineEuros);
	if (communityServiceHours) {
		parts.service = counted(communityServiceHours, 'hour', proposed.conditionalCommunityServiceHours);
	}
	if (custody) parts.gevangenisstraf = part(whole(custody.amount), custody.unit, conditional);
	if (detention) parts[detentionKind(choices)] = part(whole(detention.amount), detention.unit, conditional);
	if (proposed.life) parts.gevangenisstraf = part(null, 'life');
	const kinds = Object.keys(parts) as PartKind[];
	const chosen: Choice[] = kinds.length > 0 ? kinds : ['none'];
	return { ...empty, chosen: inForce({ chosen, parts }, choices), parts };
}
