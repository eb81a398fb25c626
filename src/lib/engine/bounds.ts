/** What the law allows in one case, taken from its rules once, so that any number of sentences can be held against it. */
import type { BarGround, Bound, Bounds, Charged, EditionSet, Evaluation, Limit, Scenario, State, Step } from '../model';
import type { Term } from '../model';
import { compile } from './compile';
import { result, vectorOf } from './evaluate';
import { compare, parseExact, type Fraction } from './fraction';
import { texts } from './judge-texts';
import { holds } from './match';

const readingsOf = (term: Term) => (term.kind === 'undetermined' ? term.readings : [term]);
const highest = (term: Term): Fraction =>
	readingsOf(term)
		.map(({ months }) => parseExact(months))
		.reduce((a, b) => (compare(a, b) < 0 ? b : a));

const boundOf = ({ rule, text, basis }: BarGround): Bound => ({
	rule,
	article: basis.locator ?? '',
	text,
	...(basis.note && { note: basis.note })
});

/** The rule that set the maximum, where that is not the article of the offence: youth law, or a ceiling that bites. */
function setBy(steps: readonly Step[], kind: Charged['maximum']['kind']): Bound | undefined {
	const step =
		kind === 'jeugddetentie'
			? steps.filter((each) => each.kind === 'youth').find((each) => each.result.kind === 'jeugddetentie')
			: steps
					.filter((each) => each.kind === 'ceiling')
					.findLast(({ before, result: after }) => compare(highest(before), highest(after)) > 0);
	return step && boundOf(step);
}

function limitsOf(set: EditionSet, scenario: Scenario): Charged['limits'] {
	const program = compile(set);
	const vector = vectorOf(program, scenario.facts);
	const inForce = program.limits.filter(({ matcher }) => holds(matcher, vector)).map(({ rule }) => rule);
	const entry = (limit: Limit) => [limit.key, { ...boundOf({ ...limit, rule: limit.id }), value: limit.value }];
	return Object.fromEntries(inForce.map(entry)) as Charged['limits'];
}

function notCharged({ noOffence }: State): Bounds {
	const unread = noOffence?.kind === 'unread';
	return {
		charged: false,
		objection: {
			weight: unread ? 'undecided' : 'unlawful',
			rule: noOffence?.rule ?? '',
			article: noOffence?.basis.locator ?? noOffence?.provisions.join(', ') ?? '',
			text: unread ? texts.unread : texts.nothing
		}
	};
}

/** @param evaluation that of the same editions and scenario */
export function boundsOf(set: EditionSet, scenario: Scenario, evaluation: Evaluation): Bounds {
	const state = result(evaluation);
	const { offence, maximum, bar } = state;
	if (!offence || !maximum) return notCharged(state);
	const { kind, term, fineCategory } = maximum;
	const { id, article, lid } = offence;
	return {
		charged: true,
		law: kind === 'jeugddetentie' ? 'youth' : 'adult',
		maximum: {
			kind,
			readings: readingsOf(term),
			fineCategory,
			offence: { rule: id, article: lid ? `art. ${article} lid ${lid}` : `art. ${article}` },
			setBy: setBy(evaluation.steps, kind)
		},
		bar: bar && {
			status: bar.status,
			grounds: bar.grounds.map(boundOf),
			exception: bar.exception && boundOf(bar.exception)
		},
		limits: limitsOf(set, scenario)
	};
}
