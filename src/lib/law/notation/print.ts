/** Prints an outcome as canonical notation: one way of writing for one meaning, which reads back as the same. */
import { compareAmounts } from '../amount';
import type { Amount, Range, Sanction } from '../../model';
import { components, fraction, exact, unitsOf, type Component, type Outcome } from './outcome';

export type PrintRefusal =
	/** "Eis" holds for all that follows: not printable when it is said of an earlier alternative only. */
	| 'demand-before-none'
	| 'empty'
	/** A fraction that no table prints; or part of a cent. */
	| 'fraction'
	| 'band-falls'
	| 'unit-does-not-fit'
	/** What the source printed is beside the notation: it has to be shown as it is. */
	| 'as-printed'
	| 'unconditional-nothing';

export type Printed = { ok: true; text: string } | { ok: false; reason: PrintRefusal };

class Refused extends Error {
	constructor(readonly reason: PrintRefusal) {
		super(reason);
	}
}

const names: Record<Component, string> = {
	fine: 'GB',
	communityService: 'TS',
	custody: 'GS',
	conditionalCustody: 'GS',
	probation: 'proeftijd',
	drivingBan: 'OBM'
};
const unitWords: Record<Amount['unit'], string> = {
	day: 'dgn',
	week: 'wkn',
	month: 'mnd',
	year: 'jr',
	hour: 'uur',
	euro: '€'
};
const ordinals = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde'];
const glyphs: Record<string, string> = { '1/2': '½', '1/4': '¼', '3/4': '¾' };

const thousands = (whole: bigint) => String(whole).replace(/\B(?=(?:\d{3})+$)/g, '.');

function figure({ amount, unit }: Amount): string {
	const [top, bottom] = fraction(amount);
	const [whole, rest] = [top / bottom, top % bottom];
	if (unit === 'euro') {
		if (rest === 0n) return thousands(whole);
		if (100n % (bottom / gcd(rest, bottom)) !== 0n) throw new Refused('fraction');
		return `${thousands(whole)},${String((rest * 100n) / bottom).padStart(2, '0')}`;
	}
	if (rest === 0n) return String(whole);
	const glyph = glyphs[String(exact(rest, bottom))];
	if (!glyph) throw new Refused('fraction');
	return `${whole === 0n ? '' : whole}${glyph}`;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

function quantity(component: Component, { min, max }: Range): string {
	const units = unitsOf(component);
	if (!units.includes(min.unit) || (max && !units.includes(max.unit))) throw new Refused('unit-does-not-fit');
	const write = (amount: Amount) =>
		amount.unit === 'euro' ? `€ ${figure(amount)}` : `${figure(amount)} ${unitWords[amount.unit]}`;
	if (!max) return `vanaf ${write(min)}`;
	if (min.unit !== max.unit) {
		if ((compareAmounts(min, max) ?? 0) > 0) throw new Refused('band-falls');
		return `${write(min)} - ${write(max)}`;
	}
	const order = compareAmounts(min, max) ?? 0;
	if (order > 0) throw new Refused('band-falls');
	if (order === 0) return write(min);
	return min.unit === 'euro' ? `€ ${figure(min)}-${figure(max)}` : `${figure(min)}-${write(max)}`;
}

/** Which component says "ov": prison where there is prison, otherwise the heaviest that can be served at once. */
const bearers = ['custody', 'drivingBan', 'communityService', 'fine'] as const;

function sanctionText(sanction: Sanction): string {
	if (sanction.asPrinted !== undefined) throw new Refused('as-printed');
	const bearer = sanction.unconditional ? bearers.find((component) => sanction[component]) : undefined;
	if (sanction.unconditional && !bearer) throw new Refused('unconditional-nothing');
	const parts = components.flatMap((component): string[] => {
		const range = sanction[component];
		const own = range
			? [
					[
						names[component],
						quantity(component, range),
						...(component === 'conditionalCustody' ? ['vw'] : []),
						...(component === bearer ? ['ov'] : [])
					].join(' ')
				]
			: [];
		const { fineCategory } = sanction;
		return component === 'fine' && fineCategory ? [...own, `GB ${ordinals[fineCategory - 1]} categorie`] : own;
	});
	if (parts.length === 0) throw new Refused('empty');
	return parts.join(' + ');
}

/** What the grammar does not cover is refused with the reason. */
export function printNotation(outcome: Outcome): Printed {
	if (outcome.kind === 'bespoke') return { ok: true, text: 'maatwerk' };
	try {
		const options = outcome.kind === 'sanction' ? [outcome] : outcome.options;
		let demanded = false;
		const texts = options.map(({ sanction, demand = false }) => {
			if (demanded && !demand) throw new Refused('demand-before-none');
			const text = `${demand && !demanded ? 'Eis ' : ''}${sanctionText(sanction)}`;
			demanded = demand;
			return text;
		});
		return { ok: true, text: texts.join(' of ') };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, reason: error.reason };
		throw error;
	}
}
