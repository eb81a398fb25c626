/** The tables by themselves: complete, unique, without ties. */
import { both, type EditionSet, type Text } from '../../model';
import { compile, type Program } from '../compile';
import { askEvery } from '../diagram/ask';
import { Board } from '../diagram/board';
import { build } from '../diagram/build';
import { orderOf } from '../diagram/order';
import { holds, type Vector } from '../match';
import { matchOffences } from '../qualify';
import { defectSentence, policyDefect } from './defect';
import { Collector, type CheckResult } from './finding';

/** What is wrong with the qualification of one case, if anything. */
function qualificationDefect(program: Program, vector: Vector): Text | undefined {
	const { winner, others, excluded, tie } = matchOffences(program, vector);
	if (tie) {
		const [one, other] = [winner!.offence.rule.id, others[0]!.rule.id];
		return both(
			`${one} en ${other} zijn even zwaar: geef er een specific: true, of laat een rij voor minder zaken gelden`,
			`${one} and ${other} tie: mark one as specific, or narrow a row`
		);
	}
	if (winner || excluded.length > 0) return undefined;
	const gaps = program.notCovered.filter(({ matcher }) => holds(matcher, vector));
	if (gaps.length === 0) {
		return both(
			'er is geen strafbaar feit en geen regel onder notCovered: voeg de regel toe die zegt waarom',
			'no offence and no notCovered row: add the row that says why'
		);
	}
	if (gaps.length === 1) return undefined;
	const ids = gaps.map((gap) => gap.rule.id);
	return both(
		`onder notCovered gelden ${ids.join(' en ')} voor dezelfde zaak: laat er een voor minder zaken gelden`,
		`notCovered rows ${ids.join(' and ')} overlap: narrow one`
	);
}

/** Every valid scenario is qualified, excluded, or covered by exactly one statement of why it is not. */
export function checkQualification(set: EditionSet): CheckResult {
	const program = compile(set);
	const { space, youth } = program;
	const board = new Board(program);
	for (const matcher of youth) board.place(matcher, undefined);
	for (const { rows } of program.offences) for (const matcher of rows) board.place(matcher, undefined);
	board.placeAll(program.exclusions);
	board.placeAll(program.notCovered);
	const defects = build(
		{ subject: set.subject, space, order: orderOf(set) },
		{
			boxes: board.boxes,
			marks: board.marks,
			ask: (vector) => {
				const law = youth.some((matcher) => holds(matcher, vector)) ? 1 : 0;
				return qualificationDefect(
					program,
					vector.map((level, at) => (at === space.sanctionLaw ? law : level))
				);
			}
		}
	);
	const says =
		'Every valid case has an offence, a reason why it is not punishable, or a mark that it was not read; never two.';
	return new Collector(set, 'qualification', says).over(defects, (defect) => defect);
}

/** At most one guideline speaks, and exactly one of its rows. */
export function checkPolicies(set: EditionSet): CheckResult {
	const program = compile(set);
	const place = (board: Board) => {
		for (const { scope, rows } of [...program.policies, ...program.judiciary]) {
			for (const matcher of scope) board.place(matcher, undefined);
			board.placeAll(rows);
		}
		return undefined;
	};
	const defects = askEvery(program, orderOf(set), place, (vector) => {
		const defect = policyDefect(program, vector);
		return defect && defectSentence(defect);
	});
	const says = 'In every valid case at most one guideline speaks, and then exactly one row of its table.';
	return new Collector(set, 'guideline-tables', says).over(defects, (defect) => defect);
}
