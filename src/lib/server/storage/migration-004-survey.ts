import type { Migration } from './migrate';

/**
 * Public surveys. Definitions are small and copied whole to every node; what people answered is spread by respondent, so
 * that one national survey uses all of them; tallies go by survey and bucket. No table has a place for a name, an address
 * of the network, or a moment finer than a day beside somebody who answers.
 */
export const survey: Migration = {
	number: 4,
	name: 'survey',
	statements: [
		`create table survey (
			survey uuid primary key,
			organisation uuid not null,
			created_on date not null default current_date
		)`,
		'create index survey_organisation on survey (organisation)',
		`create table survey_version (
			survey uuid not null,
			version integer not null,
			state text not null default 'draft' check (state in ('draft', 'review', 'published', 'closed', 'deleted')),
			/* Grows with each change of the draft: whoever changes an older one is told so. */
			revision integer not null default 1,
			definition jsonb not null,
			/* Every account that wrote a word of it, the maker first. */
			writers text[] not null check (cardinality(writers) > 0),
			reviewed_by text check (reviewed_by <> all (writers)),
			/* The frozen survey with its designs and the receipts of its rules, and the hash of all that. */
			published jsonb,
			hash text,
			opens_at timestamptz,
			closes_at timestamptz,
			/* The last day on which any answer exists. */
			delete_on date,
			/* When the last answer of a deleted version was gone. */
			emptied_on date,
			primary key (survey, version),
			check (state in ('draft', 'review') or (reviewed_by is not null and published is not null and hash is not null
				and opens_at is not null and closes_at is not null and delete_on is not null))
		)`,
		"create index survey_version_delete_on on survey_version (delete_on) where state <> 'deleted'",
		/* What was published is never another thing afterwards, whoever asks and by whatever way. */
		`create function survey_version_kept() returns trigger language plpgsql as $$
			declare
				steps constant text[] := array['draft', 'review', 'published', 'closed', 'deleted'];
			begin
				if tg_op = 'DELETE' then
					if old.state in ('draft', 'review') then return old; end if;
					raise exception 'a version that was published stays on record';
				end if;
				if (new.survey, new.version) is distinct from (old.survey, old.version) then
					raise exception 'a version keeps its number';
				end if;
				if old.state = 'draft' and new.state not in ('draft', 'review')
					or old.state = 'review' and new.state not in ('draft', 'review', 'published') then
					raise exception 'a version goes through review';
				end if;
				if old.state = 'review' and new.state <> 'draft' and (new.definition, new.writers, new.revision)
					is distinct from (old.definition, old.writers, old.revision) then
					raise exception 'what is being reviewed does not change';
				end if;
				if old.state not in ('draft', 'review') then
					if array_position(steps, new.state) < array_position(steps, old.state) then
						raise exception 'a version that was published only goes forward';
					end if;
					if (new.definition, new.writers, new.revision, new.reviewed_by, new.published, new.hash, new.opens_at,
						new.closes_at, new.delete_on) is distinct from (old.definition, old.writers, old.revision,
						old.reviewed_by, old.published, old.hash, old.opens_at, old.closes_at, old.delete_on) then
						raise exception 'a version that was published does not change';
					end if;
				end if;
				return new;
			end
		$$`,
		`create trigger survey_version_rows before update or delete on survey_version
			for each row execute function survey_version_kept()`,
		`create table survey_respondent (
			/* Comes from the secret of the device and cannot be led back to it: beginning twice is beginning once. */
			respondent uuid primary key,
			survey uuid not null,
			version integer not null,
			state text not null check (state in ('taking', 'done', 'full', 'removed')),
			key_hash bytea not null,
			withdraw_hash bytea,
			consent integer not null,
			language text not null,
			/* How many steps were completed; the one with this number comes next. */
			step integer not null,
			/* Over a quota that counts apart. */
			apart boolean not null default false,
			began_on date not null default current_date
		)`,
		'create index survey_respondent_survey on survey_respondent (survey, version)',
		`create index survey_respondent_withdraw on survey_respondent (withdraw_hash) where withdraw_hash is not null`,
		`create table survey_answer (
			respondent uuid not null,
			item text not null,
			/* Made by the device; the same again is the same answer. */
			id uuid not null,
			/* Grows with each change of mind; an older one that comes late changes nothing. */
			revision integer not null,
			/* Null where it was shown and skipped. */
			answer jsonb,
			/* How long it took, as the number of a band; null where that is not known. */
			band smallint,
			/* What was realised of the design; null beside ordinary questions. */
			deck smallint,
			place smallint,
			vignette integer,
			repeats smallint,
			primary key (respondent, item)
		)`,
		`create table survey_token (
			survey uuid not null,
			version integer not null,
			hash bytea not null,
			used boolean not null default false,
			primary key (survey, version, hash)
		)`,
		`create table survey_tally (
			survey uuid not null,
			version integer not null,
			bucket smallint not null,
			what text not null,
			count bigint not null,
			primary key (survey, version, bucket, what)
		)`
	]
};
