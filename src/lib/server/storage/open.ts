import type { Kysely } from 'kysely';
import { ask, COMMON, type Where } from './client';
import type { Database } from './database';
import { codeOf, messageOf, StorageFailed } from './errors';
import { migrate, type Migration } from './migrate';
import { migrations } from './migrations';
import { News } from './news';
import { OwnServer } from './own-server';
import { openPool } from './pool';
import { amLast, LEAVING, PRESENT } from './presence';
import { retrying } from './retrying';

/** What the app keeps, and how its processes hear of each other. */
export interface Storage {
	db: Kysely<Database>;
	news: News;
	/** The identity of this installation. */
	installation: string;
	/** Where its server is now. */
	where: Where;
	/** Whether it answers within a short while. */
	answers(): Promise<boolean>;
	/** Ends every connection, and the private server when nobody else uses it. */
	close(): Promise<void>;
}

export interface ServerOptions {
	dataDir: string;
	/** Of a server that somebody else runs; without it the private one is used. */
	databaseUrl?: string | undefined;
	/** A line for the log. */
	report?: (line: string) => void;
}

export interface StorageOptions extends ServerOptions {
	migrations?: readonly Migration[];
}

const ANSWER_MS = 2000;
const LEAVE_MS = 200;

/** Longer: a connection that is just coming back holds the sign that this process is there, and must give it up first. */
const LAST_NEWS_MS = 600;

/** The first version of PostgreSQL that has all that the tables use and is still kept safe. */
const OLDEST = 140_000;

function isWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve(false), milliseconds);
		const settle = (answer: boolean) => {
			clearTimeout(timer);
			resolve(answer);
		};
		work.then(
			() => settle(true),
			() => settle(false)
		);
	});
}

/** An address without its password, and a reason without it too. */
function unreachable(databaseUrl: string, error: unknown): StorageFailed {
	const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
	const place =
		url === undefined ? 'its address' : `${url.hostname || 'this machine'}${url.port && `:${url.port}`}${url.pathname}`;
	const secrets = [databaseUrl, url?.password, decoded(url?.password)].filter(
		(text) => text !== undefined && text !== ''
	);
	const reason = secrets.reduce<string>((text, secret) => text.replaceAll(secret ?? '', '***'), messageOf(error));
	return new StorageFailed(
		`DATABASE_URL: PostgreSQL at ${place} cannot be used: ${reason} ${codeOf(error) && `(${codeOf(error)})`}`.trim() +
			'\nCheck host, port, name, user and password, or leave DATABASE_URL out to use the private database.'
	);
}

function decoded(text: string | undefined): string | undefined {
	try {
		return text === undefined ? undefined : decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

async function checkServer(databaseUrl: string): Promise<Where> {
	const where = () => ({ ...COMMON, connectionString: databaseUrl });
	let version: number;
	try {
		const [row] = await ask<{ version: string }>(where(), `select current_setting('server_version_num') as version`);
		version = Number(row?.version);
	} catch (error) {
		throw unreachable(databaseUrl, error);
	}
	if (version >= OLDEST) return where;
	throw new StorageFailed(
		`DATABASE_URL is a PostgreSQL ${Math.floor(version / 10_000)}; this app needs ${OLDEST / 10_000} or newer.`
	);
}

export interface Reached {
	where: Where;
	/** Whether it is the private one. */
	isOwn: boolean;
	/** Stops the private server when nobody else uses it. */
	close: () => Promise<void>;
}

/** The server itself, whatever its tables are. @throws StorageFailed with what to do */
export async function reachServer({ dataDir, databaseUrl, report = () => undefined }: ServerOptions): Promise<Reached> {
	const own = databaseUrl === undefined ? await OwnServer.open(dataDir, report) : undefined;
	const where = own?.where ?? (await checkServer(databaseUrl ?? ''));
	return { where, isOwn: own !== undefined, close: async () => own?.close(() => amLast(where)) };
}

/** Opens storage and brings its tables up to this version. @throws StorageFailed with what to do */
export async function openStorage(options: StorageOptions): Promise<Storage> {
	const { report = () => undefined, migrations: known = migrations } = options;
	const { where, isOwn, close: leave } = await reachServer(options);
	const pool = openPool(where, report);
	const { db } = pool;
	let news: News | undefined;
	const close = async () => {
		await isWithin(LAST_NEWS_MS, news?.close() ?? Promise.resolve());
		// A question that still runs must not keep the server from being stopped.
		await isWithin(LEAVE_MS, pool.close());
		await leave();
	};
	try {
		// Another process may be stopping the private server at this very moment; it is started again in between.
		await retrying(() => migrate(db, known));
		const greetings = isOwn ? { greeting: PRESENT, farewell: LEAVING } : {};
		news = await retrying(() => News.open({ where, db, report, ...greetings }));
		const { id } = await retrying(() => db.selectFrom('installation').select('id').executeTakeFirstOrThrow());
		const answers = () => isWithin(ANSWER_MS, db.selectFrom('installation').select('id').execute());
		return { db, news, installation: id, where, answers, close };
	} catch (error) {
		await close();
		throw error;
	}
}
