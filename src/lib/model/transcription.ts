/**
 * A table being transcribed: what is kept on the device of whoever does it, what they may do to it, and what is told back.
 * All of it stays in the browser; see `law/transcribe`.
 */
import type { z } from 'zod';
import type { Reading, Source } from './basis';
import type { CellContext } from './notation';
import type { PolicyEffect, PolicyFile } from './policy';
import type { PasteRefusal, ProposedLine, ProposedPlace, TableOrigin } from './proposal';
import type { Cell } from './sanction';
import type { Day, Text } from './text';

/** An edition as it is written in a file; while it is being made, labels may be empty and lists short. */
export type EditionForm = z.input<typeof PolicyFile>;
export type CellForm = z.input<typeof Cell>;
export type EffectForm = z.input<typeof PolicyEffect>;
export type SourceForm = z.input<typeof Source>;

/**
 * A figure of the edition by the name of its line: `row:<id>` or `row:<row>-<column>` as the loader writes a grid out, and
 * `mod:<id>` for a circumstance.
 */
export type FigureKey = string;

/** The one reading that is being made. */
export type BenchReading = Partial<Pick<Reading, 'date' | 'address' | 'reader' | 'checker' | 'checked' | 'recheck'>>;

export type Axis = 'rows' | 'columns';

/** What a line of the pasted table stands for. */
export type LineChoice = { kind: 'line'; id: string } | { kind: 'skip' };

export interface PastedTable {
	origin: TableOrigin;
	/** As pasted: read again whenever something is decided about it. */
	content: string;
	/** Which of the tables that were found in it, from 0. */
	grid: number;
	headRows?: number;
	headColumns?: number;
	/** What somebody said of all cells of a line, by its place in the pasted table. */
	said: { rows: Record<string, CellContext>; columns: Record<string, CellContext> };
	lines: { rows: Record<string, LineChoice>; columns: Record<string, LineChoice> };
	/** Places that were looked at, `row,column`: the text that was accepted, or `null` for one that is left out. */
	taken: Record<string, string | null>;
}

/** What the second pair of eyes entered, without seeing the first. */
export interface SecondReading {
	/** As typed, by figure. */
	figures: Record<FigureKey, string>;
	/** How many rows and columns with figures the printed table has: a row that was skipped is in no list. */
	rows?: number;
	columns?: number;
}

export interface Work {
	format: 'strafmaatverkenner-werkstuk';
	version: 1;
	id: string;
	begun: Day;
	/** The edition that was opened; absent for a new one. */
	base?: string;
	/** The edition that it is laid beside: the opened one, or the one that it follows. */
	beside?: string;
	edition: EditionForm;
	/** The text in which the table stands, without the reading that is being made. */
	source: SourceForm;
	reading: BenchReading;
	table?: PastedTable;
	/** Figures that rest on this reading. All others keep the basis that they had. */
	entered: FigureKey[];
	/** Changed figures that the reader typed once more: the notation that it confirmed. */
	again: Record<FigureKey, string>;
	second: SecondReading;
}

/** The levels of a fact that the edition brings along, by its place. */
export type LevelList = `facts.${number}.levels`;

export type EditionList =
	'rows' | 'grid.rows' | 'grid.columns' | 'modifiers' | 'gaps' | 'remarks' | 'scope' | 'glossary' | 'facts' | LevelList;

export type BenchAct =
	| { kind: 'reading'; field: keyof BenchReading; value: string }
	/** `value` is the whole source; its readings are left as they are. */
	| { kind: 'source'; value: SourceForm }
	/** Sets what stands at a path of the edition; `undefined` takes it away. Never a cell or an effect. */
	| { kind: 'edit'; path: (string | number)[]; value: unknown }
	/** Whatever names it goes along. */
	| {
			kind: 'rename';
			list: 'rows' | 'grid.rows' | 'grid.columns' | 'modifiers' | 'facts' | LevelList;
			at: number;
			id: string;
	  }
	| { kind: 'list'; list: EditionList; do: 'add' | 'remove' | 'up' | 'down'; at: number }
	/** The table as a list of rows, or as rows by columns. */
	| { kind: 'shape'; to: 'rows' | 'grid' }
	/** A figure in notation; an empty text makes it unread again. */
	| { kind: 'figure'; key: FigureKey; text: string }
	/** What notation cannot say: unread, absent, possible, maatwerk with a text of its own. */
	| { kind: 'cell'; key: FigureKey; cell: CellForm }
	| { kind: 'effect'; key: FigureKey; effect: EffectForm }
	/** The locator of a row by itself, or of a cell within its row. */
	| { kind: 'locator'; key: FigureKey; value: string }
	| { kind: 'paste'; origin: TableOrigin; content: string }
	| { kind: 'unpaste' }
	| { kind: 'pick'; grid: number }
	| { kind: 'heads'; rows?: number; columns?: number }
	| { kind: 'said'; axis: Axis; at: number; context: CellContext }
	/** `new` makes a line of the edition after the head, with the level as its condition where one is given. */
	| { kind: 'map'; axis: Axis; at: number; to: LineChoice | { kind: 'new'; level?: string } | null }
	/**
	 * Accepts one place that was looked at; `text` is what was typed in the place of the original. `printed` keeps the words
	 * beside the figure, for a cell that differs from the rest of its table.
	 */
	| { kind: 'take'; row: number; column: number; text?: string; printed?: boolean }
	| { kind: 'leave'; row: number; column: number }
	| { kind: 'untake'; row: number; column: number }
	| { kind: 'again'; key: FigureKey; text: string }
	| { kind: 'second'; key: FigureKey; text: string }
	| { kind: 'count'; axis: Axis; value: number | undefined }
	/** A difference between the two readings is resolved by taking one of them, after a look at the source. */
	| { kind: 'settle'; key: FigureKey; take: 'first' | 'second' }
	| { kind: 'undo' }
	| { kind: 'redo' };

export interface FigureView {
	key: FigureKey;
	row: Text;
	/** Of a grid. */
	column?: Text;
	locator: string;
	/** What the figure is: a cell of the table, or the effect of a circumstance. */
	of: { kind: 'cell'; cell: Cell } | { kind: 'effect'; effect: PolicyEffect };
	/** The notation; empty where there is none, such as for a cell that was not read. */
	text: string;
	/** `kept`: rests on an earlier reading. `none`: holds no figure and needs none (absent, possible). */
	state: 'unread' | 'kept' | 'entered' | 'none';
	/** In the edition that it is laid beside; absent where that has no such line. */
	was?: { text: string; of: FigureView['of'] };
	/** Whether the reader has to type it once more. */
	again: 'not-needed' | 'open' | 'done';
	/** What became of the blind reading; `unclear` where what was typed does not read. */
	second: 'not-needed' | 'open' | 'same' | 'different' | 'unclear';
	/** What the second reading made of it, where it differs. */
	secondOf?: FigureView['of'];
}

export interface LineView extends ProposedLine {
	choice?: LineChoice;
	said: CellContext;
}

export interface PlaceView extends ProposedPlace {
	/** The figure that it would fill: only where row and column both stand for a line of the edition. */
	key?: FigureKey;
	/** As it was accepted; `null` where it is left out. */
	taken?: string | null;
}

export type TableView =
	| { ok: false; reason: PasteRefusal }
	| {
			ok: true;
			/** How many tables were found in what was pasted. */
			tables: number;
			size: { rows: number; columns: number };
			headRows: number;
			headColumns: number;
			columns: readonly LineView[];
			/** The one column of a table that is a list of rows: it stands for nothing, and its head may say something. */
			only?: LineView;
			rows: readonly LineView[];
			places: readonly PlaceView[];
			/** Lines that nobody said anything of yet, and places that nobody looked at yet. */
			openLines: number;
			openPlaces: number;
	  };

/** What is missing before the edition can be taken into use. */
export interface Lack {
	kind:
		| 'edition-field'
		| 'label'
		| 'locator'
		| 'no-rows'
		| 'no-scope'
		| 'reading-date'
		| 'reading-address'
		| 'reader'
		| 'source-label'
		| 'table-open'
		| 'again'
		/** A text of the edition still says that something was not read. A question, and no bar. */
		| 'says-unread';
	/** Path in the edition, or the key of a figure. */
	at: string;
	name?: Text;
}

export type Standing =
	| { status: 'official' }
	| {
			status: 'secondary';
			/** What the second pair of eyes still has to do. */
			because: ('no-checker' | 'same-role' | 'second-open' | 'second-different' | 'count-open' | 'count-different')[];
	  };

export interface BenchView {
	work: Work;
	canUndo: boolean;
	canRedo: boolean;
	/** Why the last act did nothing. */
	refused?: 'no-such-line' | 'not-readable' | 'not-allowed' | 'taken-name' | 'no-name' | 'differs';
	figures: readonly FigureView[];
	table?: TableView;
	lacks: readonly Lack[];
	standing: Standing;
	/** The rows and columns with figures of this reading: what the second pair of eyes has to count. */
	count: { rows: number; columns: number };
	/** The name and text of the file as it would be taken into use now. */
	file: { name: string; text: string };
}

/** What stands ready to be opened, and the words that forms are made of. */
export interface BenchShelf {
	editions: readonly {
		id: string;
		instrument: string;
		kind: 'policy' | 'judiciary';
		label: Text;
		subjects: readonly string[];
		from: Day;
		through?: Day;
		/** Cells and circumstances that were not read. */
		unread: number;
		/** Comes from the folder of this installation. */
		overlay: boolean;
	}[];
	subjects: readonly {
		id: string;
		label: Text;
		factors: readonly { id: string; label: Text; levels: readonly { id: string; label: Text }[] }[];
		/** Parts of the list of facts. */
		groups: readonly { id: string; label: Text }[];
		offences: readonly { id: string; label: Text }[];
	}[];
	sources: readonly SourceForm[];
	/** Editions without a table of their own, from which a guideline borrows what it has no rule for. */
	frames: readonly {
		instrument: string;
		label: Text;
		subjects: readonly string[];
		/** What its circumstances are about: a guideline that covers a topic keeps them out. */
		topics: readonly { id: string; label: Text }[];
	}[];
}
