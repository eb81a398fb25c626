/** Tables that were loaded are proven before anybody is answered from them: no gap, no overlap, no tie. */
import { checkTables, editionSets, type Finding } from '../../engine';
import type { Corpus, EditionSet } from '../../model';

/** A case in words that stand in a rule file: `schuldvorm: opzet, dwang: nee`. */
const caseWords = ({ witness }: Finding): string =>
	witness
		? `; a case that shows it: ${Object.entries(witness)
				.map(([factor, level]) => `${factor}: ${level}`)
				.join(', ')}`
		: '';

/** The files that the set was read from, the installation's own first: that is where to look. */
function filesOf({ statute, policies }: EditionSet, message: string): string {
	const named = policies.filter(({ id }) => message.includes(id));
	const origins = (named.length > 0 ? named : [statute]).flatMap((edition) => edition.origins);
	const files = origins.filter(({ overlay }) => overlay).map(({ file }) => file);
	return [...new Set(files.length > 0 ? files : origins.map(({ file }) => file))].join(', ');
}

/** Where to look, and what is wrong, with a case that shows it. */
interface TableDefect {
	file: string;
	message: string;
}

/** Looks at every case of every edition set; one complaint per defect, with file, rules and a witness. */
export function tableDefects(corpus: Corpus): TableDefect[] {
	const complaints = editionSets(corpus).flatMap((set) =>
		checkTables(set)
			.flatMap(({ findings }) => findings.slice(0, 1))
			.map((finding) => ({ file: filesOf(set, finding.message), message: `${finding.message}${caseWords(finding)}` }))
	);
	return [...new Map(complaints.map((one) => [`${one.file}: ${one.message}`, one])).values()];
}
