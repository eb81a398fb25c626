/** What an edition set is compiled to: its rules with their boxes as masks, its tables, and the parts of steps that never vary. */
import type {
	Adjustment,
	Bar,
	BarException,
	BarGround,
	Box,
	Ceiling,
	EditionSet,
	Exclusion,
	Limit,
	MaximumState,
	NotCovered,
	Note,
	Offence,
	OffenceRef,
	Phase,
	Push,
	StatuteEdition,
	YouthRule
} from '../model';
import type { CompiledPolicy } from './compile-policy';
import type { Fraction } from './fraction';
import type { Matcher, Space } from './match';
import type { Table } from './table';

export interface Compiled<R> {
	rule: R;
	matcher: Matcher;
}

export interface CompiledOffence {
	rule: Offence;
	/** Position in the offence factor. */
	at: number;
	months: Fraction;
	maximumClass: number;
	rows: readonly Matcher[];
	ref: OffenceRef;
	/** The own-lid maximum. */
	base: MaximumState;
}

export interface CompiledAdjustment extends Compiled<Adjustment> {
	side: 'aggravating' | 'mitigating';
	push: Push;
}

/** A bar or an exception to bars, with what the state says of it. */
export interface CompiledBar<R> extends Compiled<R> {
	ground: BarGround;
}

/** The grounds of one phase, and how the law lets several of them combine. */
export interface CompiledPhase {
	phase: Phase['phase'];
	order: Phase | undefined;
	grounds: Table<CompiledAdjustment>;
}

export interface Program {
	set: EditionSet;
	space: Space;
	/** The asked factors by id: their place in the vector, and the numbers of their levels. */
	asked: ReadonlyMap<string, { at: number; levels: ReadonlyMap<string, number> }>;
	youth: readonly Matcher[];
	offences: readonly CompiledOffence[];
	exclusions: readonly Compiled<Exclusion>[];
	notCovered: readonly Compiled<NotCovered>[];
	adjustments: readonly CompiledAdjustment[];
	ceilings: readonly Compiled<Ceiling>[];
	youthRules: readonly Compiled<YouthRule>[];
	bars: readonly CompiledBar<Bar>[];
	barExceptions: readonly CompiledBar<BarException>[];
	limits: readonly Compiled<Limit>[];
	notes: readonly Compiled<Note>[];
	unreadChanges: readonly Compiled<StatuteEdition['unreadBetween'][number]>[];
	/** The same lists, asked at once. */
	tables: Tables;
	/** The most hours of community service, whoever is tried. */
	mostService: Fraction | undefined;
	/** Compiles a further box in the same space. */
	boxes: (when: Box) => Matcher;
	/** Factors that some rule of these editions tests. */
	read: ReadonlySet<string>;
	/** Asked factors that no rule of these editions tests. */
	unread: readonly string[];
	policies: readonly CompiledPolicy[];
	judiciary: readonly CompiledPolicy[];
}

export interface Tables {
	offences: Table<{ offence: CompiledOffence; matcher: Matcher }>;
	exclusions: Table<Program['exclusions'][number]>;
	notCovered: Table<Program['notCovered'][number]>;
	phases: readonly CompiledPhase[];
	ceilings: Table<Program['ceilings'][number]>;
	youthRules: Table<Program['youthRules'][number]>;
	bars: Table<Program['bars'][number]>;
	barExceptions: Table<Program['barExceptions'][number]>;
	notes: Table<Program['notes'][number]>;
	unreadChanges: Table<Program['unreadChanges'][number]>;
	policies: Table<{ policy: CompiledPolicy; matcher: Matcher }>;
	judiciary: Table<{ policy: CompiledPolicy; matcher: Matcher }>;
}
