/** What is said is counted by itself, a little later than it is written, and never at the cost of writing. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { logLine } from '../log';
import { StorageAway } from '../storage';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { PublishedVersions } from '../survey/published';
import { AT_ONCE, foldSome } from './fold';
import { Quiet } from './quiet';
import { shapedOf } from './shapes';
import { isOfOtherForm } from './totals';
import { keepReleases } from './view';

/** An answer is in the figures within two of these, while there is time for all. */
const REST_MS = 1000;

/** Counting rests four times as long as it worked: at most a fifth of a processor, however much comes in. */
const REST_PER_WORK = 4;

/** After so long the others get their turn, and writing its rest. All versions together have this. */
const MOST_MS = 500;

/** On a machine that is full of other work a round takes longer without costing more: nobody waits for it beyond this. */
const MOST_REST_MS = 2500;

/**
 * Above this part of its time the thread that answers people has better things to share the processors and the rows with:
 * then only who is done is counted, in short rounds.
 */
const BUSY = 0.5;
const WHILE_BUSY = { most: 100, milliseconds: 150 };

/** Whether tables are due is looked at this seldom: they move by many people at a time. */
const ROUNDS_PER_RELEASE = 5;

/** Versions of which somebody said something that is not counted. */
async function waiting(db: Kysely<Database>): Promise<VersionKey[]> {
	const { rows } = await sql<VersionKey>`
		select v.survey, v.version from survey_version as v
		where v.state in ('published', 'closed') and exists (
			select from survey_respondent as r where r.survey = v.survey and r.version = v.version and r.fresh)`.execute(db);
	return rows;
}

/** Versions that have figures. */
const living = (db: Kysely<Database>): Promise<VersionKey[]> =>
	db
		.selectFrom('survey_version as v')
		.select(['v.survey', 'v.version'])
		.where('v.state', 'in', ['published', 'closed'])
		.where((is) =>
			is.exists(
				is
					.selectFrom('survey_total as t')
					.select('t.slice')
					.whereRef('t.survey', '=', 'v.survey')
					.whereRef('t.version', '=', 'v.version')
			)
		)
		.execute();

interface Surroundings {
	/** False once the storage of this process was closed. */
	isOpen?: () => boolean;
	/** The part of its time that whoever answers people works, from 0 to 1. */
	busy?: () => number;
}

export class Folding {
	#timer: NodeJS.Timeout | undefined;
	#closed = false;
	#rounds = 0;
	#isReleasing = false;
	#quiet = new Quiet();

	readonly #isOpen: () => boolean;
	readonly #isBusy: () => boolean;

	constructor(
		private readonly db: Kysely<Database>,
		private readonly versions: PublishedVersions,
		{ isOpen = () => true, busy = () => 0 }: Surroundings = {}
	) {
		this.#isOpen = isOpen;
		this.#isBusy = () => busy() > BUSY;
	}

	start(): void {
		this.#next(REST_MS);
	}

	#next(rest: number): void {
		if (this.#closed) return;
		this.#timer = setTimeout(() => void this.#run(), rest).unref();
	}

	async #run(): Promise<void> {
		if (!this.#isOpen()) return this.close();
		const from = performance.now();
		try {
			const keys = await waiting(this.db);
			const most = this.#isBusy() ? WHILE_BUSY.milliseconds : MOST_MS;
			this.#quiet.keep(keys);
			for (const key of keys) await this.#fold(key, most / keys.length);
			if (this.#rounds++ % ROUNDS_PER_RELEASE === 0) this.#releaseBeside();
		} catch (error) {
			this.#say(error);
		}
		const rest = Math.min(MOST_REST_MS, REST_PER_WORK * (performance.now() - from));
		this.#next(this.#isBusy() ? MOST_REST_MS : Math.max(REST_MS, rest));
	}

	#say(error: unknown): void {
		if (!this.#closed && this.#isOpen() && !(error instanceof StorageAway))
			logLine(`Results of surveys: ${String(error)}`);
	}

	/** With few people and several releases a look at the tables takes many seconds: counting does not wait for it. */
	#releaseBeside(): void {
		if (this.#isReleasing) return;
		this.#isReleasing = true;
		void this.#release()
			.catch((error: unknown) => this.#say(error))
			.finally(() => (this.#isReleasing = false));
	}

	async #fold(key: VersionKey, most = MOST_MS): Promise<void> {
		const compiled = await this.versions.find(key);
		if (!compiled) return;
		const until = performance.now() + most;
		const hasTime = () => !this.#closed && performance.now() < until;
		let left = 1;
		while (left > 0 && hasTime())
			left = await foldSome(this.db, compiled, { taking: [], ...(this.#isBusy() ? { most: WHILE_BUSY.most } : {}) });
		if (this.#isBusy()) return;
		const quiet = await this.#quiet.look(this.db, key);
		for (let at = 0; at < quiet.length && hasTime() && !this.#isBusy(); at += AT_ONCE.taking)
			await foldSome(this.db, compiled, { taking: quiet.slice(at, at + AT_ONCE.taking) });
	}

	async #release(): Promise<void> {
		for (const key of await living(this.db)) {
			const compiled = await this.versions.find(key);
			if (!compiled || this.#closed) continue;
			// Totals that another version of the app kept are made anew, though nobody said anything since.
			if (await isOfOtherForm(this.db, compiled, shapedOf(compiled.published))) await this.#fold(key);
			await keepReleases(this.db, compiled, true);
		}
	}

	close(): void {
		this.#closed = true;
		clearTimeout(this.#timer);
	}
}
