import type { ColumnType, Generated } from 'kysely';
import type { Published, Survey, TaskAnswer } from '../../model';
import type { SurveyResultTables } from './survey-result-tables';

/** Written as text, since the driver would make an array of PostgreSQL of a list. */
type Json<T> = ColumnType<T, string, string>;
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Bytes = ColumnType<Buffer, Buffer, Buffer>;
type MaybeBytes = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** A day reads back as a moment at its local midnight: ask for it as text. */
type DayColumn = ColumnType<Date | null, string | null | undefined, string | null>;

export type SurveyState = 'draft' | 'review' | 'published' | 'closed' | 'deleted';
export type RespondentState = 'taking' | 'done' | 'full' | 'removed';

/** An answer to anything that a survey asks. */
export type SurveyAnswer =
	| TaskAnswer
	| { kind: 'multiple'; values: readonly string[] }
	| { kind: 'free'; text: string }
	| { kind: 'band'; value: string };

export interface SurveyTable {
	survey: string;
	organisation: string;
	created_on: ColumnType<Date, never, never>;
}

export interface SurveyVersionTable {
	survey: string;
	version: number;
	state: Generated<SurveyState>;
	revision: Generated<number>;
	definition: Json<Survey>;
	writers: string[];
	reviewed_by: Maybe<string>;
	published: MaybeJson<Published>;
	hash: Maybe<string>;
	opens_at: Maybe<Date>;
	closes_at: Maybe<Date>;
	delete_on: DayColumn;
	emptied_on: DayColumn;
}

export interface SurveyRespondentTable {
	respondent: string;
	survey: string;
	version: number;
	state: RespondentState;
	key_hash: Bytes;
	withdraw_hash: MaybeBytes;
	consent: number;
	language: string;
	step: number;
	apart: Generated<boolean>;
	began_on: ColumnType<Date, string | undefined, never>;
	fresh: Generated<boolean>;
	folded: Generated<boolean>;
	export: Maybe<number>;
	export_withheld: Generated<boolean>;
}

export interface SurveyAnswerTable {
	respondent: string;
	item: string;
	id: string;
	revision: number;
	answer: MaybeJson<SurveyAnswer>;
	band: Maybe<number>;
	deck: Maybe<number>;
	place: Maybe<number>;
	vignette: Maybe<number>;
	repeats: Maybe<number>;
}

/** A link for one person, as its hash. Nothing says who used it, or when. */
export interface SurveyTokenTable {
	survey: string;
	version: number;
	hash: Bytes;
	used: Generated<boolean>;
}

/** Counts that grow with the answers, in the same commit; a figure is the sum over its buckets. */
export interface SurveyTallyTable {
	survey: string;
	version: number;
	bucket: number;
	what: string;
	count: ColumnType<string, number, number>;
}

export interface SurveyTables extends SurveyResultTables {
	survey: SurveyTable;
	survey_version: SurveyVersionTable;
	survey_respondent: SurveyRespondentTable;
	survey_answer: SurveyAnswerTable;
	survey_token: SurveyTokenTable;
	survey_tally: SurveyTallyTable;
}
