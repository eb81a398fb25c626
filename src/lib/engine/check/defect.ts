/** What is wrong with the guidelines in one case: typed, so that a page can say it in its own language. */
import { both, type Answers, type EditionSet, type Text } from '../../model';
import { compile, type Program } from '../compile';
import { vectorOf } from '../evaluate';
import { holds, type Vector } from '../match';
import { matchOffences } from '../qualify';

export type PolicyDefect =
	| { kind: 'no-row'; edition: string }
	| { kind: 'rows'; edition: string; rows: readonly string[] }
	| { kind: 'editions'; editions: readonly string[] };

/** @param vector with the derived facts of the case */
export function policyDefect({ policies, judiciary }: Program, vector: Vector): PolicyDefect | undefined {
	for (const tables of [policies, judiciary]) {
		const inScope = tables.filter(({ scope }) => scope.some((box) => holds(box, vector)));
		if (inScope.length > 1) return { kind: 'editions', editions: inScope.map((one) => one.edition.id) };
		for (const policy of inScope) {
			const rows = policy.rows.filter(({ matcher }) => holds(matcher, vector));
			if (rows.length === 0) return { kind: 'no-row', edition: policy.edition.id };
			if (rows.length > 1) return { kind: 'rows', edition: policy.edition.id, rows: rows.map(({ rule }) => rule.id) };
		}
	}
	return undefined;
}

/** The same as a sentence for whoever mends the file. */
export function defectSentence(defect: PolicyDefect): Text {
	switch (defect.kind) {
		case 'editions':
			return both(
				`${defect.editions.join(' en ')} gelden allebei voor de zaak: laat er een voor minder zaken gelden (scope)`,
				`${defect.editions.join(' and ')} both claim the case: narrow the scope of one`
			);
		case 'no-row':
			return both(
				`${defect.edition} heeft geen rij voor de zaak: voeg er een toe, of laat de tabel voor minder zaken gelden (scope)`,
				`${defect.edition} has no row for the case: add one, or narrow the scope`
			);
		case 'rows':
			return both(
				`${defect.edition}: de rijen ${defect.rows.join(' en ')} gelden voor dezelfde zaak: laat er een voor minder zaken gelden`,
				`${defect.edition}: rows ${defect.rows.join(' and ')} overlap: narrow one`
			);
	}
}

/** @param facts a whole case, such as the witness of a finding */
export function policyDefectAt(set: EditionSet, facts: Answers): PolicyDefect | undefined {
	const program = compile(set);
	const vector = vectorOf(program, facts);
	// Leaves what is charged in the vector, where scopes may ask for it.
	matchOffences(program, vector);
	return policyDefect(program, vector);
}
