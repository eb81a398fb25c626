/** The law as loaded: editions sliced at every boundary date, groups and grids written out, every id known. */
import type { GlossaryEntry, Source, Basis } from './basis';
import type { Day, Text } from './text';
import type { Subject } from './subject';
import type { PolicyFile, PolicyRow } from './policy';
import type { StatuteFile } from './statute';

/** Which file an edition came from; pages say so when it is not a seed. */
export interface Origin {
	file: string;
	overlay: boolean;
}

/** The rules of one code as they stood from `from` through `through`. Every list holds only rules in force. */
export interface StatuteEdition extends Pick<
	StatuteFile,
	| 'order'
	| 'offences'
	| 'exclusions'
	| 'notCovered'
	| 'adjustments'
	| 'ceilings'
	| 'youth'
	| 'bars'
	| 'barExceptions'
	| 'limits'
	| 'notes'
	| 'unreadBetween'
> {
	kind: 'statute';
	/** `<instrument>.<from>`. */
	id: string;
	instrument: string;
	/** An edition is sliced per subject: only parts read for it take part. */
	subject: string;
	label: Text;
	from: Day;
	through?: Day | undefined;
	/** SHA-256 of the canonical content, hexadecimal. */
	hash: string;
	origins: Origin[];
}

/** How a table was printed: the cell of a row and a column is the one of `rows` that is called `<row>-<column>`. */
export interface GridOutline {
	columns: GridLine[];
	rows: (GridLine & Pick<PolicyRow, 'basis'>)[];
}
export type GridLine = Pick<PolicyRow, 'id' | 'label' | 'when'>;

/** A guideline or a court-side orientation point; `rows` holds the grid written out, `grid` its rows and columns. */
export interface PolicyEdition extends Omit<
	PolicyFile,
	'grid' | 'format' | 'subject' | 'sources' | 'glossary' | 'facts'
> {
	/** A frame that serves several subjects is an edition of each. */
	subject: string;
	rows: PolicyRow[];
	grid?: GridOutline | undefined;
	hash: string;
	origins: Origin[];
}

export type Edition = StatuteEdition | PolicyEdition;

export interface Corpus {
	sources: ReadonlyMap<string, Source>;
	glossary: ReadonlyMap<string, GlossaryEntry>;
	subjects: ReadonlyMap<string, Subject>;
	statutes: readonly StatuteEdition[];
	policies: readonly PolicyEdition[];
	/** SHA-256 over all editions: changes when any rule changes. */
	hash: string;
}

/** What one evaluation reads: the editions in force on one day for one subject. The engine takes this, never files. */
export interface EditionSet {
	subject: Subject;
	date: Day;
	statute: StatuteEdition;
	/** Guidelines whose window holds the date, frames and court-side points among them. */
	policies: readonly PolicyEdition[];
}

/** A rule's place: edition and basis, carried by every step that it makes. */
export interface RuleRef {
	rule: string;
	edition: string;
	basis: Basis;
}
