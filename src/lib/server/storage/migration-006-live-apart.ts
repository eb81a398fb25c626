import type { Migration } from './migrate';

/**
 * What may not be put together again. A text of one's own had the id of the answer that stands with a seat; from here on
 * it has one that only the phone's own token leads to, and those that are there get one by chance. And of a vote that was
 * opened once more, what was told of it before is kept, so that a single later answer cannot be seen in the difference.
 */
export const liveApart: Migration = {
	number: 6,
	name: 'live-apart',
	statements: [
		'update live_text set id = gen_random_uuid()',
		`create table live_told (
			session uuid not null,
			round text not null,
			take integer not null,
			/* Pairs of a series and its counts per value. */
			votes jsonb not null,
			primary key (session, round, take)
		)`
	]
};
