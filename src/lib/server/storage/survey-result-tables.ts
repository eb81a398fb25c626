import type { ColumnType } from 'kysely';
import type { StoredRelease } from '../../study/disclosure/stored';
import type { Counts } from '../../study/rollup/counts';
import type { KeptRow } from '../../study/rollup/answers';
import type { Population } from '../../study/weighting/population';

type Json<T> = ColumnType<T, string, string>;
/** A day reads back as a moment at its local midnight: ask for it as text. */
type MadeOn = ColumnType<Date, never, never>;

interface OfVersion {
	survey: string;
	version: number;
}

export interface SurveyCountedTable {
	respondent: string;
	rows: Json<KeptRow[]>;
}

export interface SurveyTotalTable extends OfVersion {
	bucket: number;
	slice: string;
	form: string;
	revision: ColumnType<string, number, number>;
	numbers: Buffer;
	counts: Json<Counts>;
}

export interface SurveyReleaseTable extends OfVersion {
	tables: string;
	release: number;
	made_on: MadeOn;
	stored: Json<StoredRelease>;
}

export interface SurveyShownTable extends OfVersion {
	part: string;
	figures: Json<unknown>;
}

export interface SurveyExportTable extends OfVersion {
	release: number;
	made_on: MadeOn;
	people: number;
	withheld: number;
}

export interface SurveyPublicTable extends OfVersion {
	released_on: ColumnType<Date, string | undefined, string>;
	figures: Json<unknown>;
}

export interface SurveyMarginsTable extends OfVersion {
	number: number;
	given_on: MadeOn;
	weighing: number;
	population: ColumnType<Population | null, string | null, never>;
}

export interface SurveyWeighingTable extends OfVersion {
	weighing: number;
	made_on: MadeOn;
	people: number;
	backgrounds: Json<string[]>;
	combinations: Json<Record<string, number>>;
}

export interface SurveyWeightCellTable extends OfVersion {
	cell: number;
	weighing: number;
	form: string;
	bands: Json<Record<string, string>>;
	people: number;
	numbers: Buffer;
	counts: Json<Counts>;
}

export interface SurveyResultTables {
	survey_counted: SurveyCountedTable;
	survey_total: SurveyTotalTable;
	survey_release: SurveyReleaseTable;
	survey_shown: SurveyShownTable;
	survey_export: SurveyExportTable;
	survey_public: SurveyPublicTable;
	survey_margins: SurveyMarginsTable;
	survey_weighing: SurveyWeighingTable;
	survey_weight_cell: SurveyWeightCellTable;
}
