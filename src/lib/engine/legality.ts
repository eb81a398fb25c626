/** Whether a proposed sanction is lawful in this case: every objection with its article; what was not read stays undecided. */
import type { Amount, EditionSet, Legality, Limit, Objection, ProposedSanction, Scenario, State, Text } from '../model';
import { compile, type Program } from './compile';
import { stateOf, vectorOf } from './evaluate';
import { compare, inMonths, parseExact, subtract, zero, type Fraction } from './fraction';
import { holds, type Vector } from './match';

type Key = Limit['key'];

const months = (amount: Amount | undefined): Fraction => (amount ? inMonths(amount) : zero);
const above = (a: Fraction, b: Fraction) => compare(a, b) > 0;

class Objections {
	readonly list: Objection[] = [];
	constructor(private readonly limits: ReadonlyMap<Key, Limit>) {}

	add(weight: Objection['weight'], rule: string, article: string, text: Text): void {
		this.list.push({ weight, rule, article, text });
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
	part: {
		nl: 'Het voorwaardelijke deel kan niet groter zijn dan de hele straf.',
		en: 'The conditional part cannot be larger than the whole sentence.'
	},
	fine: {
		nl: 'De bedragen van de boetecategorieën zijn niet gelezen. Of deze boete mag, is hier niet te zeggen.',
		en: 'The amounts of the fine categories were not read. Whether this fine is lawful cannot be said here.'
	}
} as const satisfies Record<string, Text>;

function checkTerm(objections: Objections, state: State, served: Fraction): void {
	const { term } = state.maximum!;
	const readings = term.kind === 'undetermined' ? term.readings : [term];
	const exceeded = readings.filter((reading) => reading.kind !== 'life' && above(served, parseExact(reading.months)));
	const { id, article, lid } = state.offence!;
	const where = lid ? `art. ${article} lid ${lid}` : `art. ${article}`;
	if (exceeded.length === readings.length) objections.add('unlawful', id, where, texts.tooLong);
	else if (exceeded.length > 0) objections.add('undecided', id, where, texts.openMaximum);
	objections.limit('shortest-custody', (shortest) => above(shortest, served));
}

function checkCustody(objections: Objections, state: State, proposed: ProposedSanction): void {
	const { kind } = state.maximum!;
	const custody = months(proposed.custody);
	const conditional = months(proposed.conditionalCustody);
	if (proposed.custody) {
		if (kind === 'jeugddetentie') objections.add('unlawful', 'sr-77h', 'art. 77h', texts.youthCustody);
		else if (kind === 'hechtenis')
			objections.add('unlawful', state.offence!.id, `art. ${state.offence!.article}`, texts.noCustody);
		else checkTerm(objections, state, custody);
	}
	if (proposed.detention) {
		if (kind === 'gevangenisstraf') objections.add('undecided', 'sr-9', 'art. 9', texts.noDetention);
		else checkTerm(objections, state, months(proposed.detention));
	}
	const whole = months(proposed.custody ?? proposed.detention);
	if (above(conditional, whole)) objections.add('unlawful', 'sr-14a', 'art. 14a', texts.part);
	if (!above(conditional, zero)) return;
	objections.limit('partly-conditional-custody', (longest) => above(whole, longest));
	objections.limit('conditional-part', (longest) => above(conditional, longest));
}

function checkService(objections: Objections, state: State, proposed: ProposedSanction): void {
	const hours = proposed.communityServiceHours ?? 0;
	if ((proposed.conditionalCommunityServiceHours ?? 0) > hours)
		objections.add('unlawful', 'sr-14a', 'art. 14a', texts.part);
	if (hours === 0) return;
	const served = proposed.custody ?? proposed.detention;
	const unconditional = subtract(months(served), months(proposed.conditionalCustody));
	objections.limit('community-service', (longest) => above(parseExact(String(hours)), longest));
	if (above(unconditional, zero)) {
		objections.limit('custody-beside-community-service', (longest) => above(unconditional, longest));
	} else if (state.bar && state.bar.status !== 'not-barred') {
		const weight = state.bar.status === 'barred' ? 'unlawful' : 'undecided';
		for (const ground of state.bar.grounds) {
			objections.add(weight, ground.rule, ground.basis.locator ?? '', ground.text);
		}
	}
}

function checkFine(objections: Objections, proposed: ProposedSanction): void {
	const euros = proposed.fineEuros ?? 0;
	if ((proposed.conditionalFineEuros ?? 0) > euros) objections.add('unlawful', 'sr-14a', 'art. 14a', texts.part);
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
	!proposed.conditionalCustody &&
	!proposed.detention &&
	!proposed.communityServiceHours &&
	!proposed.conditionalCommunityServiceHours &&
	!proposed.fineEuros &&
	!proposed.conditionalFineEuros;

/** An empty sanction is guilty without penalty (art. 9a) and lawful. Amounts must be non-negative: the caller checks. */
export function checkSanction(set: EditionSet, scenario: Scenario, proposed: ProposedSanction): Legality {
	if (isEmpty(proposed)) return { lawful: true, objections: [] };
	const program = compile(set);
	const state = stateOf(program, scenario.facts);
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
		checkCustody(objections, state, proposed);
		checkService(objections, state, proposed);
		checkFine(objections, proposed);
	}
	const { list } = objections;
	const lawful = list.some(({ weight }) => weight === 'unlawful') ? false : list.length === 0 ? true : 'undecided';
	return { lawful, objections: list };
}
