/** Whether a proposed sanction is lawful in this case: every objection with its article; what was not read stays undecided. */
import type { Amount, EditionSet, Evaluation, Legality, Limit, Objection } from '../model';
import type { ProposedSanction, Scenario, State, Step, Term, Text } from '../model';
import { compile, type Program } from './compile';
import { evaluate, result, vectorOf } from './evaluate';
import {
	add,
	compare,
	divide,
	format,
	fraction,
	inMonths,
	parseExact,
	subtract,
	zero,
	type Fraction
} from './fraction';
import { holds, type Vector } from './match';

type Key = Limit['key'];

const months = (amount: Amount | undefined): Fraction => (amount ? inMonths(amount) : zero);
const above = (a: Fraction, b: Fraction) => compare(a, b) > 0;
const isYouth = (state: State) => state.maximum!.kind === 'jeugddetentie';

class Objections {
	readonly list: Objection[] = [];
	constructor(private readonly limits: ReadonlyMap<Key, Limit>) {}

	add(weight: Objection['weight'], rule: string, article: string, text: Text): void {
		this.list.push({ weight, rule, article, text });
	}

	knows(key: Key): boolean {
		return this.limits.has(key);
	}

	/** Objects with the words of the rule itself where `broken` says that its figure is passed. */
	limit(key: Key, broken: (value: Fraction) => boolean): void {
		const limit = this.limits.get(key);
		if (!limit) return;
		const { value } = limit;
		const figure = value.unit === 'hour' || value.unit === 'euro' ? parseExact(value.amount) : inMonths(value);
		if (broken(figure)) this.add('unlawful', limit.id, limit.basis.locator ?? '', limit.text);
	}
}

const texts = {
	nothing: {
		nl: 'Op deze feiten past geen strafbaar feit dat hier is opgenomen. Dan kan er ook geen straf zijn.',
		en: 'No offence held here covers these facts. So there can be no penalty either.'
	},
	unread: {
		nl: 'Deze bepaling is niet gelezen. Of deze straf mag, is hier niet te zeggen.',
		en: 'This provision was not read. Whether this sentence is lawful cannot be said here.'
	},
	tooLong: {
		nl: 'Deze straf is langer dan de hoogste straf die de wet hier toelaat.',
		en: 'This sentence is longer than the maximum that the law allows here.'
	},
	openMaximum: {
		nl: 'Of dit langer is dan de hoogste straf, laat de wet hier open.',
		en: 'Whether this is above the maximum, the law leaves open here.'
	},
	tooShort: {
		nl: 'Hoe kort deze straf mag zijn, is niet gelezen.',
		en: 'How short this sentence may be was not read.'
	},
	youthCustody: {
		nl: 'Bij jeugdstrafrecht bestaat geen gevangenisstraf, wel jeugddetentie.',
		en: 'Youth law has no prison sentence; it has youth detention.'
	},
	noCustody: {
		nl: 'Op deze overtreding staat geen gevangenisstraf, wel hechtenis.',
		en: 'This minor offence carries no prison sentence; it carries detention (hechtenis).'
	},
	noDetention: {
		nl: 'Op dit misdrijf staat gevangenisstraf. Of hechtenis hier mag, is niet gelezen.',
		en: 'This crime carries prison. Whether detention (hechtenis) is allowed here was not read.'
	},
	conditionalDetention: {
		nl: 'Waar een taakstraf alleen niet mag, mag hij wel naast jeugddetentie. Of dat ook geldt als de jeugddetentie helemaal voorwaardelijk is, laat de tekst van de wet open.',
		en: 'Where community service alone is barred, it is allowed next to youth detention. Whether that also holds if the youth detention is wholly conditional, the text of the law leaves open.'
	},
	part: {
		nl: 'Het voorwaardelijke deel kan niet groter zijn dan de hele straf.',
		en: 'The conditional part cannot be larger than the whole sentence.'
	},
	fine: {
		nl: 'De bedragen van de boetecategorieën zijn niet gelezen. Of deze boete mag, is hier niet te zeggen.',
		en: 'The amounts of the fine categories were not read. Whether this fine is lawful cannot be said here.'
	}
} as const satisfies Record<string, Text>;

/** A fixed term beside life has an end of its own, so life as a maximum does not make every term lawful. */
function besideLife(longest: Fraction): Text {
	const years = format(divide(longest, fraction(12)));
	return {
		nl: `Waar ook levenslang mogelijk is, duurt een tijdelijke gevangenisstraf hoogstens ${years} jaar.`,
		en: `Where a life sentence is possible too, a fixed prison term lasts at most ${years} years.`
	};
}

interface Place {
	rule: string;
	article: string;
	text: Text;
}

const readingsOf = (term: Term) => (term.kind === 'undetermined' ? term.readings : [term]);
const highest = (term: Term): Fraction =>
	readingsOf(term)
		.map(({ months }) => parseExact(months))
		.reduce((a, b) => (above(b, a) ? b : a));

/** The rule that set the maximum, where that is not the article of the offence: youth law, or a ceiling that bites. */
function setBy(steps: readonly Step[], state: State): Place | undefined {
	const step = isYouth(state)
		? steps.filter((each) => each.kind === 'youth').find((each) => each.result.kind === 'jeugddetentie')
		: steps
				.filter((each) => each.kind === 'ceiling')
				.findLast(({ before, result: after }) => above(highest(before), highest(after)));
	return step && { rule: step.rule, article: step.basis.locator ?? '', text: step.text };
}

const day = fraction(1, 30);

function checkTerm(objections: Objections, { steps }: Evaluation, state: State, served: Fraction): void {
	const { term, kind } = state.maximum!;
	const readings = readingsOf(term);
	const exceeded = readings.filter((reading) => above(served, parseExact(reading.months)));
	const { id, article, lid } = state.offence!;
	const offence = { rule: id, article: lid ? `art. ${article} lid ${lid}` : `art. ${article}`, text: texts.tooLong };
	const place = setBy(steps, state) ?? offence;
	if (exceeded.length === readings.length) {
		const life = exceeded.find((reading) => reading.kind === 'life');
		if (life) objections.add('unlawful', 'sr-10', 'art. 10 lid 3 en 4', besideLife(parseExact(life.months)));
		else objections.add('unlawful', place.rule, place.article, place.text);
	} else if (exceeded.length > 0) objections.add('undecided', offence.rule, offence.article, texts.openMaximum);
	// The shortest term was read for prison and for youth detention under 16. No penalty that was read is under a day.
	if (kind !== 'hechtenis' && objections.knows('shortest-custody')) {
		objections.limit('shortest-custody', (shortest) => above(shortest, served));
	} else if (above(day, served)) objections.add('undecided', place.rule, place.article, texts.tooShort);
}

/** Arts. 14a to 22d do not hold under youth law (art. 77a): there art. 77x says what may be conditional. */
function objectToPart(objections: Objections, state: State): void {
	const [rule, article] = isYouth(state) ? ['sr-77x', 'art. 77x'] : ['sr-14a', 'art. 14a'];
	objections.add('unlawful', rule, article, texts.part);
}

function checkCustody(objections: Objections, evaluation: Evaluation, state: State, proposed: ProposedSanction): void {
	const { kind } = state.maximum!;
	const custody = months(proposed.custody);
	const detention = months(proposed.detention);
	const conditional = months(proposed.conditionalCustody);
	if (proposed.custody) {
		if (kind === 'jeugddetentie') objections.add('unlawful', 'sr-77h', 'art. 77h', texts.youthCustody);
		else if (kind === 'hechtenis')
			objections.add('unlawful', state.offence!.id, `art. ${state.offence!.article}`, texts.noCustody);
		else checkTerm(objections, evaluation, state, custody);
	}
	if (proposed.detention) {
		if (kind === 'gevangenisstraf') objections.add('undecided', 'sr-9', 'art. 9', texts.noDetention);
		else checkTerm(objections, evaluation, state, detention);
	}
	if (above(conditional, add(custody, detention))) objectToPart(objections, state);
	// Art. 14a lid 2 bounds prison only; lid 1 names no bound for hechtenis. What fits in the detention may be there.
	const ofPrison = subtract(conditional, detention);
	if (!proposed.custody || !above(ofPrison, zero)) return;
	objections.limit('partly-conditional-custody', (longest) => above(custody, longest));
	objections.limit('conditional-part', (longest) => above(ofPrison, longest));
}

/** The objections of the bar; art. 77ma lid 2 says "jeugddetentie" and not that it must be unconditional. */
function checkBar(objections: Objections, state: State, proposed: ProposedSanction): void {
	if (!state.bar || state.bar.status === 'not-barred') return;
	const open = isYouth(state) && above(months(proposed.detention), zero);
	if (open) objections.add('undecided', 'sr-77ma-2', 'art. 77ma lid 2', texts.conditionalDetention);
	const weight = state.bar.status === 'barred' && !open ? 'unlawful' : 'undecided';
	for (const { rule, basis, text } of state.bar.grounds) objections.add(weight, rule, basis.locator ?? '', text);
}

function checkService(objections: Objections, state: State, proposed: ProposedSanction): void {
	const hours = proposed.communityServiceHours ?? 0;
	if ((proposed.conditionalCommunityServiceHours ?? 0) > hours) objectToPart(objections, state);
	if (hours === 0) return;
	const conditional = months(proposed.conditionalCustody);
	// Under youth law prison is no penalty, so it lifts no bar.
	const custody = isYouth(state) ? zero : months(proposed.custody);
	const detention = months(proposed.detention);
	objections.limit('community-service', (longest) => above(parseExact(String(hours)), longest));
	objections.limit('custody-beside-community-service', (longest) =>
		[custody, detention].some((served) => above(subtract(served, conditional), longest))
	);
	if (!above(add(custody, detention), conditional)) checkBar(objections, state, proposed);
}

function checkFine(objections: Objections, state: State, proposed: ProposedSanction): void {
	const euros = proposed.fineEuros ?? 0;
	if ((proposed.conditionalFineEuros ?? 0) > euros) objectToPart(objections, state);
	if (euros === 0) return;
	const before = objections.list.length;
	let lowest: Fraction | undefined;
	const amount = decimal(euros);
	objections.limit('lowest-fine', (value) => {
		lowest = value;
		return above(value, amount);
	});
	if (objections.list.length === before && (!lowest || above(amount, lowest))) {
		objections.add('undecided', 'sr-23', 'art. 23 lid 4', texts.fine);
	}
}

/** Euros with cents as an exact fraction. */
const decimal = (euros: number): Fraction => parseExact(`${Math.round(euros * 100)}/100`);

function limitsOf(program: Program, vector: Vector): ReadonlyMap<Key, Limit> {
	const inForce = program.limits.filter(({ matcher }) => holds(matcher, vector));
	return new Map(inForce.map(({ rule }) => [rule.key, rule]));
}

const isEmpty = (proposed: ProposedSanction) =>
	!proposed.custody &&
	!above(months(proposed.conditionalCustody), zero) &&
	!proposed.detention &&
	!proposed.communityServiceHours &&
	!proposed.conditionalCommunityServiceHours &&
	!proposed.fineEuros &&
	!proposed.conditionalFineEuros;

/** An empty sanction is guilty without penalty (art. 9a) and lawful. Amounts must be non-negative: the caller checks. */
export function checkSanction(set: EditionSet, scenario: Scenario, proposed: ProposedSanction): Legality {
	if (isEmpty(proposed)) return { lawful: true, objections: [] };
	const program = compile(set);
	const evaluation = evaluate(set, scenario);
	const state = result(evaluation);
	const objections = new Objections(limitsOf(program, vectorOf(program, scenario.facts)));
	if (!state.offence) {
		const unread = state.noOffence?.kind === 'unread';
		const article = state.noOffence?.basis.locator ?? state.noOffence?.provisions.join(', ') ?? '';
		objections.add(
			unread ? 'undecided' : 'unlawful',
			state.noOffence?.rule ?? '',
			article,
			unread ? texts.unread : texts.nothing
		);
	} else {
		checkCustody(objections, evaluation, state, proposed);
		checkService(objections, state, proposed);
		checkFine(objections, state, proposed);
	}
	const { list } = objections;
	const lawful = list.some(({ weight }) => weight === 'unlawful') ? false : list.length === 0 ? true : 'undecided';
	return { lawful, objections: list };
}
