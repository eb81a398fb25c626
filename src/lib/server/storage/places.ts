import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_WAYS } from './binaries';
import { codeOf, StorageFailed } from './errors';

/** Where the private server keeps things, all of it under DATA_DIR/postgres. */
export interface Places {
	folder: string;
	/** The data folder of PostgreSQL itself. */
	cluster: string;
	/** Only this user can read it. */
	password: string;
	/** The port of last time, kept so that other processes find the server where they left it. */
	port: string;
	log: string;
	/** Held while one process makes or starts the server. */
	lock: string;
}

const REASONS: Record<string, string> = {
	EACCES: 'this user may not write there',
	EPERM: 'this user may not write there',
	EROFS: 'it lies on a disk that can only be read',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full for this user',
	ENOTDIR: 'a part of that path is a file',
	EEXIST: 'a file stands in its place'
};

/** A failure of the disk, in words for whoever runs the installation. */
export function diskFailure(dataDir: string, error: unknown): unknown {
	const reason = REASONS[codeOf(error)];
	if (reason === undefined) return error;
	return new StorageFailed(
		`DATA_DIR=${dataDir} cannot be used: ${reason}. Choose another folder with DATA_DIR, or mend this one. ${OTHER_WAYS}`,
		{ cause: error }
	);
}

export function placesIn(dataDir: string): Places {
	try {
		const made = join(dataDir, 'postgres');
		mkdirSync(dataDir, { recursive: true });
		// Only this user looks in; where another user has to run the server, `unprivileged.ts` opens it just as far.
		mkdirSync(made, { recursive: true, mode: 0o700 });
		// One name for one folder, whatever path led to it: processes recognise each other's server by it.
		const folder = realpathSync(made);
		const at = (name: string) => join(folder, name);
		return {
			folder,
			cluster: at('cluster'),
			password: at('password'),
			port: at('port'),
			log: at('log'),
			lock: at('lock')
		};
	} catch (error) {
		throw diskFailure(dataDir, error);
	}
}

/** A new file that is either absent or whole, and that never takes the place of another. */
function writeOnce(path: string, text: string): void {
	const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
	writeFileSync(draft, text, { mode: 0o600, flush: true });
	try {
		linkSync(draft, path);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	} finally {
		rmSync(draft);
	}
}

/** The password of the private server, made at random the first time. */
export function passwordOf({ password, cluster }: Places, isNew: boolean): string {
	if (isNew) writeOnce(password, `${randomBytes(24).toString('base64url')}\n`);
	try {
		chmodSync(password, 0o600);
		return readFileSync(password, 'utf8').trim();
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
		throw new StorageFailed(
			`The password of the database in ${cluster} is gone: ${password} is not there. Put it back from your backup.`,
			{ cause: error }
		);
	}
}

/** The port of last time; 0 when there was none. */
export function portOf({ port }: Places): number {
	try {
		return Number(readFileSync(port, 'utf8')) || 0;
	} catch {
		return 0;
	}
}

export function keepPort({ port }: Places, number: number): void {
	writeFileSync(port, `${number}\n`);
}
