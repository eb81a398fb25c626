import type { Migration } from './migrate';

/**
 * Results of public surveys. Totals go by survey and bucket, what is counted of somebody by respondent; what was shown
 * and released goes by survey.
 */
export const surveyResults: Migration = {
	number: 5,
	name: 'survey-results',
	statements: [
		`alter table survey_respondent
			/* What they said has changed since it was counted. */
			add column fresh boolean not null default false,
			/* Counted as they stand, for good: they are done. Whoever still takes part has a copy in survey_counted. */
			add column folded boolean not null default false,
			/* The export that was the first to hold their answers, and whether their backgrounds were left out of it. */
			add column export smallint,
			add column export_withheld boolean not null default false`,
		"update survey_respondent set fresh = true where state in ('taking', 'done')",
		'create index survey_respondent_fresh on survey_respondent (survey, version, state) where fresh',
		`create table survey_counted (
			respondent uuid primary key,
			/* Their answers as they were when they were counted, to be taken off again. */
			rows jsonb not null
		)`,
		`create table survey_total (
			survey uuid not null,
			version integer not null,
			bucket smallint not null,
			/* Everybody, the people of a band, or those of a combination of bands. */
			slice text not null,
			/* Which numbers there are; of another form they are made anew. */
			form text not null,
			/* Grows with every change. */
			revision bigint not null,
			numbers bytea not null,
			counts jsonb not null,
			primary key (survey, version, bucket, slice)
		)`,
		`create table survey_release (
			survey uuid not null,
			version integer not null,
			tables text not null,
			release smallint not null,
			made_on date not null default current_date,
			stored jsonb not null,
			primary key (survey, version, tables, release)
		)`,
		/* The newest figures that were shown, each with how many people were behind it. */
		`create table survey_shown (
			survey uuid not null,
			version integer not null,
			part text not null,
			figures jsonb not null,
			primary key (survey, version, part)
		)`,
		`create table survey_export (
			survey uuid not null,
			version integer not null,
			release smallint not null,
			made_on date not null default current_date,
			people integer not null,
			withheld integer not null,
			primary key (survey, version, release)
		)`,
		/* What the public page shows, as it was when an administrator released it. */
		`create table survey_public (
			survey uuid not null,
			version integer not null,
			released_on date not null default current_date,
			figures jsonb not null,
			primary key (survey, version)
		)`
	]
};
