/** Which law is tried and which offence it is: known as soon as no open fact can change it, and a name from then on. */
import { sanctionLaws } from '../../model';
import { accepts, holds, type Vector } from '../match';
import type { Program } from '../program';
import { charge, matchOffences, type Matches } from '../qualify';
import { first } from '../table';
import type { Board, Settle } from './board';
import { setOf } from './board';
import type { Standing } from './standing';

/** Marks are zero while a thing is not known. */
const unknown = 0;
/** Nothing is charged, so which law is tried no longer matters. */
const idle = -1;

/** Tells apart why nothing is charged: the first exclusion, or the row that says why no offence covers the case. */
function reasonNumber(program: Program, vector: Vector, excluded: Matches['excluded']): number {
	const [top] = excluded;
	if (top) return 1 + program.exclusions.indexOf(top.by);
	const gap = first(program.tables.notCovered, vector);
	return 1 + program.exclusions.length + (gap ? program.notCovered.indexOf(gap) : program.notCovered.length);
}

export interface Verdict {
	settle: Settle;
	/** Whether an offence is charged and it is known under which law: only then do derived tests say anything. */
	charged: (standing: Standing) => boolean;
}

/** Place the boxes of other tables first: those that ask for another law or offence fall here. */
export function verdict(board: Board): Verdict {
	const { program } = board;
	const { space } = program;
	const youth = program.youth.map((matcher) => board.place(matcher, undefined));
	const qualification = [
		...program.offences.flatMap(({ rows }) => rows.map((matcher) => board.place(matcher, undefined))),
		...board.placeAll(program.exclusions),
		...board.placeAll(program.notCovered)
	];
	const byLaw = board.testing(space.sanctionLaw);
	const byOffence = [...board.testing(space.offence), ...board.testing(space.maximumClass)];
	const [youthBoxes, qualificationBoxes, everything] = [setOf(youth), setOf(qualification), board.all()];
	const readsLaw = qualification.some(({ matcher }) => matcher?.some(({ at }) => at === space.sanctionLaw));
	const law = board.mark();
	const offence = board.mark();

	const settle: Settle = (standing, vector, depth) => {
		const { marks } = standing;
		if (marks[law] === unknown && standing.settled(youthBoxes, depth)) {
			const tried = youth.some(({ matcher }) => holds(matcher, vector)) ? 'youth' : 'adult';
			const number = sanctionLaws.indexOf(tried);
			marks[law] = 1 + number;
			vector[space.sanctionLaw] = number;
			standing.dropAll(youthBoxes);
			for (const { box, test } of byLaw) if (!accepts(test, number)) standing.drop(box);
		}
		if (marks[offence] !== unknown || (readsLaw && marks[law] === unknown)) return;
		if (!standing.settled(qualificationBoxes, depth)) return;
		const { winner, excluded } = matchOffences(program, vector);
		standing.dropAll(qualificationBoxes);
		if (winner) {
			marks[offence] = 1 + board.offenceNumber(winner.offence);
			for (const { box, test } of byOffence) if (!accepts(test, vector[test.at]!)) standing.drop(box);
			return;
		}
		charge(program, vector, undefined);
		standing.dropAll(everything);
		marks.fill(unknown);
		marks[law] = idle;
		marks[offence] = -reasonNumber(program, vector, excluded);
	};
	const charged = ({ marks }: Standing) => marks[law]! > 0 && marks[offence]! > 0;
	return { settle, charged };
}
