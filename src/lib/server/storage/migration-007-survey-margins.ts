import type { Migration } from './migrate';

/** Weights of public surveys: what the population looks like, and the totals that weighted figures are made from. */
export const surveyMargins: Migration = {
	number: 7,
	name: 'survey-margins',
	statements: [
		/* Every set of margins that was ever given for a version, the newest in force; null took the one before away. */
		`create table survey_margins (
			survey uuid not null,
			version integer not null,
			number smallint not null,
			given_on date not null default current_date,
			/* The weighing under which figures were made of it when it was given; 0 before there was one. */
			weighing smallint not null,
			population jsonb,
			primary key (survey, version, number)
		)`,
		`create table survey_weighing (
			survey uuid not null,
			version integer not null,
			weighing smallint not null,
			made_on date not null default current_date,
			people integer not null,
			/* The backgrounds that people are told apart by, in order: the same for all weighings of a version. */
			backgrounds jsonb not null,
			/* People per combination, by which the next one knows who is new. Nobody sees them. */
			combinations jsonb not null,
			primary key (survey, version, weighing)
		)`,
		/* Totals of the newest weighing, per group of people who get one weight. */
		`create table survey_weight_cell (
			survey uuid not null,
			version integer not null,
			cell smallint not null,
			weighing smallint not null,
			form text not null,
			bands jsonb not null,
			people integer not null,
			numbers bytea not null,
			counts jsonb not null,
			primary key (survey, version, cell)
		)`
	]
};
