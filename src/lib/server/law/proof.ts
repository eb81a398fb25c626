/** Tables that were loaded are proven before anybody is answered from them: no gap, no overlap, no tie. */
import { checkTables, editionSets, type Finding } from '../../engine';
import { both, type Corpus, type EditionSet, type Text } from '../../model';

/** With a case in words that stand in a rule file: `schuldvorm: opzet, dwang: nee`. */
function withCase({ message, witness }: Finding): Text {
	if (!witness) return message;
	const facts = Object.entries(witness)
		.map(([factor, level]) => `${factor}: ${level}`)
		.join(', ');
	return both(`${message.nl}; een zaak waarin dit blijkt: ${facts}`, `${message.en}; a case that shows it: ${facts}`);
}

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
	message: Text;
}

/** Looks at every case of every edition set; one complaint per defect, with file, rules and a witness. */
export function tableDefects(corpus: Corpus): TableDefect[] {
	const complaints = editionSets(corpus).flatMap((set) =>
		checkTables(set)
			.flatMap(({ findings }) => findings.slice(0, 1))
			.map((finding) => ({ file: filesOf(set, finding.message.en), message: withCase(finding) }))
	);
	return [...new Map(complaints.map((one) => [`${one.file}: ${one.message.en}`, one])).values()];
}
