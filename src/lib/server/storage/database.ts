import type { Generated } from 'kysely';
import type { AccountTables } from './account-tables';
import type { LiveTables } from './live-tables';
import type { SurveyTables } from './survey-tables';

/** One row: this installation, wherever its data moves. */
export interface InstallationTable {
	single: Generated<boolean>;
	id: Generated<string>;
	created_at: Generated<Date>;
}

/** Which migrations ran, see `migrate.ts`. */
export interface MigrationTable {
	number: number;
	name: string;
	hash: string;
	applied_at: Generated<Date>;
}

/**
 * The tables, by name. A migration that adds a table adds it here too. Mind that the driver gives `bigint` and
 * `count(*)` as strings, since a number cannot hold all of them: the query that asks for one says what it becomes.
 */
export interface Database extends LiveTables, AccountTables, SurveyTables {
	installation: InstallationTable;
	migration: MigrationTable;
}
