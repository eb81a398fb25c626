/**
 * Where a proposed sanction lies beside the start of a guideline. The order is that of `order.ts`, componentwise and
 * partial, for a point beside a band: lighter than every end of it, heavier than every end, or in it.
 */
import type { Amount, Outcome, ProposedSanction, Range, Sanction } from '../model';
import {
	add,
	compare,
	equal,
	fraction,
	inMonths,
	parseExact,
	smallest,
	subtract,
	zero,
	type Fraction
} from './fraction';

export type Place =
	| 'equal'
	| 'lighter'
	| 'heavier'
	/** In the band, or one of the possibilities. */
	| 'within'
	/** Above one possibility and below another. */
	| 'between'
	/** Lighter in one respect and heavier in another. */
	| 'mixed'
	| 'other-kind'
	/** A fine beside a category whose amount was not read. */
	| 'category';

export type Beside =
	| { kind: 'unknown'; why: 'bespoke' | 'untranscribed' | 'undetermined' }
	| {
			kind: 'placed';
			place: Place;
			/** Possibilities of another kind were passed over. */
			sameKind: boolean;
			/** The guideline also names a driving ban, which a proposed sanction cannot hold. */
			drivingBan: boolean;
	  };

interface Point {
	custody: Fraction;
	conditionalCustody: Fraction;
	communityService: Fraction;
	conditionalService: Fraction;
	fine: Fraction;
	conditionalFine: Fraction;
}
const kinds = ['custody', 'communityService', 'fine'] as const;
const parts: Record<(typeof kinds)[number], readonly (keyof Point)[]> = {
	custody: ['custody', 'conditionalCustody'],
	communityService: ['communityService', 'conditionalService'],
	fine: ['fine', 'conditionalFine']
};

/** Longer than every term of years. */
const life = fraction(1_000_000);
const months = (amount: Amount | undefined) => (amount ? inMonths(amount) : zero);
const euros = (amount: number | undefined) => fraction(Math.round((amount ?? 0) * 100), 100);

/** A conditional part that is larger than the whole is all of it; that it may not be is for the judgment to say. */
function split(whole: Fraction, part: Fraction): [served: Fraction, conditional: Fraction] {
	const conditional = smallest(part, whole);
	return [subtract(whole, conditional), conditional];
}

function pointOf(proposed: ProposedSanction): Point {
	const term = proposed.life ? life : add(months(proposed.custody), months(proposed.detention));
	const [custody, conditionalCustody] = split(term, months(proposed.conditionalCustody));
	const hours = (amount: number | undefined) => fraction(amount ?? 0);
	const [communityService, conditionalService] = split(
		hours(proposed.communityServiceHours),
		hours(proposed.conditionalCommunityServiceHours)
	);
	const [fine, conditionalFine] = split(euros(proposed.fineEuros), euros(proposed.conditionalFineEuros));
	return { custody, conditionalCustody, communityService, conditionalService, fine, conditionalFine };
}

const figure = ({ amount, unit }: Amount) =>
	unit === 'hour' || unit === 'euro' ? parseExact(amount) : inMonths({ amount, unit });

const bandOf = (sanction: Sanction, part: keyof Point): Range | undefined =>
	part === 'conditionalService' || part === 'conditionalFine' ? undefined : sanction[part];

const has = (point: Point, kind: (typeof kinds)[number]) => parts[kind].some((part) => compare(point[part], zero) > 0);
const names = (sanction: Sanction, kind: (typeof kinds)[number]) =>
	parts[kind].some((part) => bandOf(sanction, part)) || (kind === 'fine' && sanction.fineCategory !== undefined);

function besideOne(point: Point, sanction: Sanction): Place {
	if (sanction.fineCategory !== undefined && has(point, 'fine')) return 'category';
	const ends = kinds
		.flatMap((kind) => parts[kind])
		.map((part) => {
			const band = bandOf(sanction, part);
			return { at: point[part], min: band ? figure(band.min) : zero, max: band ? band.max && figure(band.max) : zero };
		});
	const every = (test: (end: (typeof ends)[number]) => boolean) => ends.every(test);
	const noFine = sanction.fineCategory === undefined;
	if (noFine && every(({ at, min, max }) => equal(at, min) && max !== undefined && equal(at, max))) return 'equal';
	const reaches = every(({ at, min }) => compare(at, min) >= 0) && noFine;
	const keeps = every(({ at, max }) => max === undefined || compare(at, max) <= 0);
	if (reaches && keeps) return 'within';
	if (every(({ at, min }) => compare(at, min) <= 0)) return 'lighter';
	if (noFine && every(({ at, max }) => max !== undefined && compare(at, max) >= 0)) return 'heavier';
	const lacks = kinds.some((kind) => names(sanction, kind) && !has(point, kind));
	const brings = kinds.some((kind) => has(point, kind) && !names(sanction, kind));
	return lacks && brings ? 'other-kind' : 'mixed';
}

/** Possibilities of another kind step aside for those of the same kind. */
function together(places: readonly Place[]): { place: Place; sameKind: boolean } {
	const measured = places.filter((place): place is Exclude<Place, 'other-kind'> => place !== 'other-kind');
	const sameKind = measured.length > 0 && measured.length < places.length;
	const found = new Set<Place>(measured);
	const is = (...wanted: Place[]) => wanted.some((place) => found.has(place));
	const [only] = found;
	if (only === undefined) return { place: 'other-kind', sameKind };
	if (found.size === 1) return { place: only === 'equal' && places.length > 1 ? 'within' : only, sameKind };
	if (is('equal', 'within')) return { place: 'within', sameKind };
	if (is('mixed', 'category')) return { place: is('mixed') ? 'mixed' : 'category', sameKind };
	return { place: 'between', sameKind };
}

/** A start without one figure to lie beside is named, never guessed. */
export function beside(proposed: ProposedSanction, outcome: Outcome): Beside {
	if (outcome.kind !== 'sanction' && outcome.kind !== 'alternatives') return { kind: 'unknown', why: outcome.kind };
	const sanctions = outcome.kind === 'sanction' ? [outcome.sanction] : outcome.options.map(({ sanction }) => sanction);
	const point = pointOf(proposed);
	const placed = together(sanctions.map((sanction) => besideOne(point, sanction)));
	return { kind: 'placed', ...placed, drivingBan: sanctions.some(({ drivingBan }) => drivingBan !== undefined) };
}
