/** One component of a sanction: its name, its figures, and whether it is conditional. */
import type { Amount, Sanction } from '../../model';
import { unitsOf, type Component } from './outcome';
import { readQuantity, type Notes } from './quantity';
import type { Context, Piece } from './reading';
import type { Token } from './tokens';

export interface Part {
	sanction: Sanction;
	/** The component that was named unconditional, and where. */
	ov?: { component: Component | undefined; token: Token };
	pieces: Omit<Piece, 'option'>[];
}

const quantityKinds = new Set<Token['kind']>(['number', 'unit', 'to', 'from', 'more']);

/** The units worth offering where none is printed; of a prison sentence nobody can know whether weeks or months. */
function likelyUnits(component: Component | undefined): readonly string[] {
	if (component === 'fine') return ['€'];
	if (component === 'communityService') return ['uur'];
	return component === undefined ? [] : ['dgn', 'wkn', 'mnd', 'jr'];
}

const only = (unit: Amount['unit'] | undefined): Component | undefined =>
	unit === 'euro' ? 'fine' : unit === 'hour' ? 'communityService' : undefined;

const span = (tokens: readonly Token[]) => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });

/** A part that says nothing of the sanction (a remark, a mark, a route) gives an empty one. */
export function readPart(tokens: readonly Token[], context: Context, notes: Notes): Part | undefined {
	const of = <K extends Token['kind']>(kind: K) =>
		tokens.filter((token): token is Extract<Token, { kind: K }> => token.kind === kind);
	const told = tokens.filter(({ kind }) => kind !== 'filler');
	const quantity = told.filter(({ kind }) => quantityKinds.has(kind));
	const named = of('component');
	const [category] = of('category');
	const [vw] = of('vw');
	const [ov] = of('ov');
	const pieces: Part['pieces'] = ov ? [{ gives: 'unconditional', start: ov.start, end: ov.end }] : [];
	if (told.length === 0) return { sanction: {}, pieces };

	if (named.length > 1) return void notes.problem('two-components', named[0]!, named[1]);
	if (vw && ov) return void notes.problem('conditional-and-unconditional', vw, ov);
	if (category) {
		const strange = [...quantity, ...of('vw'), ...named.filter(({ component }) => component !== 'fine')];
		if (strange[0]) return void notes.problem('amount-unclear', strange[0]);
		if (named.length === 0 && context.component !== 'fine') {
			return void notes.problem('component-missing', category, category, [`geldboete ${category.text}`]);
		}
		const all = [...named, category].sort((a, b) => a.start - b.start);
		pieces.push({ gives: 'fineCategory', ...span(all) });
		return {
			sanction: { fineCategory: category.category },
			pieces,
			...(ov && { ov: { component: 'fine', token: ov } })
		};
	}
	if (quantity.length === 0) {
		const [first] = [...named, ...of('vw'), ...of('ov')];
		return first ? void notes.problem('amount-missing', first) : { sanction: {}, pieces };
	}

	// Only "vanaf" may stand before the name and have its figure behind it: "vanaf TS 50 uur".
	const inner = quantity[0]!.kind === 'from' ? quantity.slice(1) : quantity;
	const between = [...named, ...of('vw'), ...of('ov')].find(
		({ start }) => inner.length > 0 && start > inner[0]!.start && start < inner.at(-1)!.start
	);
	if (between) return void notes.problem('amount-unclear', between);

	const printedUnit = quantity.find((token) => token.kind === 'unit')?.unit;
	const name = named[0]?.component ?? context.component ?? only(printedUnit);
	const fits = context.unit && (!name || unitsOf(name).includes(context.unit)) ? context.unit : undefined;
	const range = readQuantity(quantity, fits, likelyUnits(name), notes);
	if (!range) return undefined;
	const component = name ?? only(range.min.unit);
	if (!component) {
		return void notes.problem('component-missing', quantity[0]!, quantity.at(-1));
	}
	if (named.length === 0)
		notes.flag(context.component ? 'component-from-context' : 'component-from-unit', quantity[0]!);
	const units = unitsOf(component);
	if (!units.includes(range.min.unit) || (range.max && !units.includes(range.max.unit))) {
		return void notes.problem('unit-does-not-fit', quantity[0]!, quantity.at(-1));
	}
	if (vw && component !== 'custody' && component !== 'conditionalCustody') {
		return void notes.problem('conditional-unsupported', vw);
	}
	const gives = vw ? 'conditionalCustody' : component;
	const all = [...named, ...quantity, ...of('vw')].sort((a, b) => a.start - b.start);
	pieces.unshift({ gives, ...span(all) });
	return { sanction: { [gives]: range }, pieces, ...(ov && { ov: { component: gives, token: ov } }) };
}
