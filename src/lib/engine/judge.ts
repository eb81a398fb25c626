/**
 * Whether a proposed sanction keeps within given bounds: every objection with its article; what was not read stays
 * undecided. A page runs this too, so it reads plain data and imports the arithmetic alone.
 */
import type { Amount, Bound, Bounds, Charged, Legality, LimitKey, Objection, ProposedSanction, Text } from '../model';
import { add, compare, fraction, inMonths, parseExact, subtract, zero, type Fraction } from './fraction';
import { besideLife, texts } from './judge-texts';

const months = (amount: Amount | undefined): Fraction => (amount ? inMonths(amount) : zero);
const above = (a: Fraction, b: Fraction) => compare(a, b) > 0;
const isYouth = ({ law }: Charged) => law === 'youth';

class Objections {
	readonly list: Objection[] = [];
	constructor(private readonly limits: Charged['limits']) {}

	add(weight: Objection['weight'], { rule, article, note }: Omit<Bound, 'text'>, text: Text): void {
		this.list.push({ weight, rule, article, text, ...(note && { note }) });
	}

	knows(key: LimitKey): boolean {
		return this.limits[key] !== undefined;
	}

	/** Objects with the words of the rule itself where `broken` says that its figure is passed. */
	limit(key: LimitKey, broken: (value: Fraction) => boolean): void {
		const limit = this.limits[key];
		if (!limit) return;
		const { value } = limit;
		const figure = value.unit === 'hour' || value.unit === 'euro' ? parseExact(value.amount) : inMonths(value);
		if (broken(figure)) this.add('unlawful', limit, limit.text);
	}
}

const day = fraction(1, 30);

function checkTerm(objections: Objections, { maximum }: Charged, served: Fraction): void {
	const { readings, offence, kind, setBy } = maximum;
	const exceeded = readings.filter((reading) => above(served, parseExact(reading.months)));
	const place = setBy ?? offence;
	if (exceeded.length === readings.length) {
		const life = exceeded.find((reading) => reading.kind === 'life');
		const beside = { rule: 'sr-10', article: 'art. 10 lid 3 en 4' };
		if (life) objections.add('unlawful', beside, besideLife(parseExact(life.months)));
		else objections.add('unlawful', place, setBy?.text ?? texts.tooLong);
	} else if (exceeded.length > 0) objections.add('undecided', offence, texts.openMaximum);
	// The shortest term was read for prison and for youth detention under 16. No penalty that was read is under a day.
	if (kind !== 'hechtenis' && objections.knows('shortest-custody')) {
		objections.limit('shortest-custody', (shortest) => above(shortest, served));
	} else if (above(day, served)) objections.add('undecided', place, texts.tooShort);
}

function checkLife(objections: Objections, { maximum }: Charged): void {
	const { readings, offence, setBy } = maximum;
	const allow = readings.filter((reading) => reading.kind === 'life').length;
	if (allow === 0) objections.add('unlawful', setBy ?? offence, setBy?.text ?? texts.tooLong);
	else if (allow < readings.length) objections.add('undecided', offence, texts.openMaximum);
}

/** Arts. 14a to 22d do not hold under youth law (art. 77a): there art. 77x says what may be conditional. */
function objectToPart(objections: Objections, bounds: Charged): void {
	const [rule, article] = isYouth(bounds) ? ['sr-77x', 'art. 77x'] : ['sr-14a', 'art. 14a'];
	objections.add('unlawful', { rule, article }, texts.part);
}

function checkCustody(objections: Objections, bounds: Charged, proposed: ProposedSanction): void {
	const { kind, offence } = bounds.maximum;
	const custody = months(proposed.custody);
	const detention = months(proposed.detention);
	const conditional = months(proposed.conditionalCustody);
	if (proposed.custody || proposed.life) {
		if (kind === 'jeugddetentie')
			objections.add('unlawful', { rule: 'sr-77h', article: 'art. 77h' }, texts.youthCustody);
		else if (kind === 'hechtenis') objections.add('unlawful', offence, texts.noCustody);
		else if (proposed.life) checkLife(objections, bounds);
		else checkTerm(objections, bounds, custody);
	}
	if (proposed.detention) {
		if (kind === 'gevangenisstraf') objections.add('undecided', { rule: 'sr-9', article: 'art. 9' }, texts.noDetention);
		else checkTerm(objections, bounds, detention);
	}
	if (!proposed.life && above(conditional, add(custody, detention))) objectToPart(objections, bounds);
	// Art. 14a lid 2 bounds prison only; lid 1 names no bound for hechtenis. What fits in the detention may be there.
	const ofPrison = subtract(conditional, detention);
	if (!(proposed.custody || proposed.life) || !above(ofPrison, zero)) return;
	objections.limit('partly-conditional-custody', (longest) => proposed.life === true || above(custody, longest));
	objections.limit('conditional-part', (longest) => above(ofPrison, longest));
}

/** The objections of the bar; art. 77ma lid 2 says "jeugddetentie" and not that it must be unconditional. */
function checkBar(objections: Objections, bounds: Charged, proposed: ProposedSanction): void {
	const { bar } = bounds;
	if (!bar || bar.status === 'not-barred') return;
	const open = isYouth(bounds) && above(months(proposed.detention), zero);
	const exception = { rule: 'sr-77ma-2', article: 'art. 77ma lid 2' };
	if (open) objections.add('undecided', exception, texts.conditionalDetention);
	const weight = bar.status === 'barred' && !open ? 'unlawful' : 'undecided';
	for (const ground of bar.grounds) objections.add(weight, ground, ground.text);
}

function checkService(objections: Objections, bounds: Charged, proposed: ProposedSanction): void {
	const hours = proposed.communityServiceHours ?? 0;
	if ((proposed.conditionalCommunityServiceHours ?? 0) > hours) objectToPart(objections, bounds);
	if (hours === 0) return;
	const conditional = months(proposed.conditionalCustody);
	// Under youth law prison is no penalty, so it lifts no bar.
	const life = !isYouth(bounds) && proposed.life === true;
	const custody = isYouth(bounds) ? zero : months(proposed.custody);
	const detention = months(proposed.detention);
	objections.limit('community-service', (longest) => above(parseExact(String(hours)), longest));
	objections.limit(
		'custody-beside-community-service',
		(longest) => life || [custody, detention].some((served) => above(subtract(served, conditional), longest))
	);
	if (!life && !above(add(custody, detention), conditional)) checkBar(objections, bounds, proposed);
}

function checkFine(objections: Objections, bounds: Charged, proposed: ProposedSanction): void {
	const euros = proposed.fineEuros ?? 0;
	if ((proposed.conditionalFineEuros ?? 0) > euros) objectToPart(objections, bounds);
	if (euros === 0) return;
	const before = objections.list.length;
	let lowest: Fraction | undefined;
	const amount = decimal(euros);
	objections.limit('lowest-fine', (value) => {
		lowest = value;
		return above(value, amount);
	});
	if (objections.list.length === before && (!lowest || above(amount, lowest))) {
		objections.add('undecided', { rule: 'sr-23', article: 'art. 23 lid 4' }, texts.fine);
	}
}

/** Euros with cents as an exact fraction. */
const decimal = (euros: number): Fraction => parseExact(`${Math.round(euros * 100)}/100`);

const isEmpty = (proposed: ProposedSanction) =>
	!proposed.custody &&
	!proposed.life &&
	!above(months(proposed.conditionalCustody), zero) &&
	!proposed.detention &&
	!proposed.communityServiceHours &&
	!proposed.conditionalCommunityServiceHours &&
	!proposed.fineEuros &&
	!proposed.conditionalFineEuros;

/** An empty sanction is guilty without penalty (art. 9a) and lawful. Amounts must be non-negative: the caller checks. */
export function judge(bounds: Bounds, proposed: ProposedSanction): Legality {
	if (isEmpty(proposed)) return { lawful: true, objections: [] };
	const objections = new Objections(bounds.charged ? bounds.limits : {});
	if (bounds.charged) {
		checkCustody(objections, bounds, proposed);
		checkService(objections, bounds, proposed);
		checkFine(objections, bounds, proposed);
	} else objections.list.push(bounds.objection);
	const { list } = objections;
	const lawful = list.some(({ weight }) => weight === 'unlawful') ? false : list.length === 0 ? true : 'undecided';
	return { lawful, objections: list };
}
