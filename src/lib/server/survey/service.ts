/** What routes ask of surveys on behalf of people who take part. What it confirms is on disk. */
import type { Kysely } from 'kysely';
import { batched, type Batched } from '../live/batch';
import { logLine } from '../log';
import type { Storage } from '../storage';
import type { Database } from '../storage/database';
import { begin, resume, type Beginning, type Begun, type Resumed } from './begin';
import { CurrentVersions } from './current';
import { identityOf, withdrawHashOf, type VersionKey } from './keys';
import { isRemovable, PublishedVersions } from './published';
import { retain } from './retention';
import type { Compiled } from './steps';
import { readStep, type GivenStep, type StepRefusal, type Submission } from './submission';
import { withdraw, type Withdrawn } from './withdraw';
import { writeSteps, type Written } from './write';

export type Answered =
	| { ok: true; step: number; done: boolean }
	| ({ ok: false } & (StepRefusal | { kind: Exclude<Written, { ok: true }>['refusal'] | 'busy' }));

export type NoSuchVersion = { ok: false; refusal: 'no-such-version' };
const NO_SUCH_VERSION: NoSuchVersion = { ok: false, refusal: 'no-such-version' };

/** What the public meets of a survey. */
export interface Current {
	key: VersionKey;
	compiled: Compiled;
	opening: 'not-yet' | 'open' | 'closed';
	/** Answers can still be removed: it may be closed before the end that was promised. */
	removable: boolean;
}

/** Steps of one person that wait to be written: a page with scripts sends one, and again after a while. */
const MOST_OF_ONE = 8;
/** Of everybody together in this process: some seconds of work, and what memory holds without notice. */
const MOST_WAITING = 20_000;

/** Moments of opening and closing are kept by every answer itself; this tidies up after them. */
const TIDY_MS = 5 * 60_000;

export class Surveys {
	readonly versions: PublishedVersions;
	/** Replaced by `bench/survey`, which asks what all but the writing costs. */
	write = writeSteps;
	#writes = new WeakMap<Compiled, Batched<Submission, Written>>();
	#current: CurrentVersions;
	#db: Kysely<Database>;
	#tidy: NodeJS.Timeout;
	#waiting = new Map<string, number>();
	#waitingAll = 0;

	/** @param now for tests that move the clock */
	constructor(
		{ db }: Pick<Storage, 'db'>,
		private readonly now: () => number = Date.now
	) {
		this.#db = db;
		this.versions = new PublishedVersions(db);
		this.#current = new CurrentVersions(db);
		this.#tidy = setInterval(
			() => void this.retain().catch((error: unknown) => logLine(`Surveys: ${String(error)}`)),
			TIDY_MS
		).unref();
	}

	/**
	 * @param version the newest one that is published where none is named
	 * @returns undefined where there is none that people may see
	 */
	async current(survey: string, version?: number): Promise<Current | undefined> {
		const found = await this.#current.find(survey, version);
		const compiled = found && (await this.versions.find(found));
		if (!compiled || compiled.published.survey.demo) return undefined;
		const key = { survey: found.survey, version: found.version };
		const now = this.now();
		const isClosed = found.state === 'closed' || now >= compiled.closesAt;
		const opening = isClosed ? 'closed' : now < compiled.opensAt ? 'not-yet' : 'open';
		return { key, compiled, opening, removable: isRemovable(compiled, now) };
	}

	/** Who somebody is by the secret of their device; undefined for a text that no device made. */
	respondentOf(key: VersionKey, secret: string): string | undefined {
		return identityOf(key, secret)?.respondent;
	}

	/** @param secret made and kept by the device; one survey, one device, one secret, which is one person here */
	async begin(key: VersionKey, secret: string, beginning: Beginning): Promise<Begun | NoSuchVersion> {
		const compiled = await this.versions.find(key);
		const who = identityOf(key, secret);
		if (!compiled || !who) return NO_SUCH_VERSION;
		return begin(this.#db, compiled, who, beginning, this.now());
	}

	async resume(key: VersionKey, secret: string): Promise<Resumed> {
		const who = identityOf(key, secret);
		return who ? resume(this.#db, who) : { ok: false, refusal: 'unknown' };
	}

	/** Answers to one step, and going on to the next one. Confirmed when it resolves. */
	async answer(key: VersionKey, secret: string, given: GivenStep): Promise<Answered> {
		const compiled = await this.versions.find(key);
		const who = identityOf(key, secret);
		if (!compiled || !who) return { ok: false, kind: 'unknown' };
		const read = readStep(compiled, who, given, this.now());
		if (!read.ok) return { ok: false, ...read.refusal };
		const { respondent } = who;
		const before = this.#waiting.get(respondent) ?? 0;
		// Whoever floods is told so, and neither memory nor those who come after pay for it.
		if (before >= MOST_OF_ONE || this.#waitingAll >= MOST_WAITING) return { ok: false, kind: 'busy' };
		this.#waiting.set(respondent, before + 1);
		this.#waitingAll += 1;
		try {
			const written = await this.#write(compiled)(read.submission);
			return written.ok ? written : { ok: false, kind: written.refusal };
		} finally {
			const left = this.#waiting.get(respondent)! - 1;
			if (left > 0) this.#waiting.set(respondent, left);
			else this.#waiting.delete(respondent);
			this.#waitingAll -= 1;
		}
	}

	/** The code with which answers can be removed, for the last screen. */
	codeOf(key: VersionKey, secret: string): string | undefined {
		return identityOf(key, secret)?.code;
	}

	/** @param by the code as somebody typed it, or the secret of the device that answered */
	async withdraw(key: VersionKey, by: { code: string } | { secret: string }): Promise<Withdrawn> {
		const compiled = await this.versions.find(key);
		const hash = 'code' in by ? withdrawHashOf(key, by.code) : identityOf(key, by.secret)?.withdrawHash;
		if (!compiled || !hash) return { ok: false, refusal: 'unknown' };
		return withdraw(this.#db, compiled, hash, this.now());
	}

	async retain(): Promise<void> {
		for (const key of await retain(this.#db, new Date(this.now()))) this.versions.forget(key);
	}

	/** Stops what is done by itself. */
	close(): void {
		clearInterval(this.#tidy);
	}

	/** Everything that comes in for one version at the same time goes in one commit; of one person one step at a time. */
	#write(compiled: Compiled): Batched<Submission, Written> {
		const known =
			this.#writes.get(compiled) ??
			batched<Submission, Written>(
				(all) => this.write(this.#db, compiled, all),
				({ who }) => who.respondent
			);
		this.#writes.set(compiled, known);
		return known;
	}
}
