import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { OTHER_WAYS } from './binaries';
import { StorageFailed } from './errors';

/** How a program of PostgreSQL is started: what stands before its name, and as whom. */
export interface Launcher {
	before: readonly string[];
	identity: { uid?: number; gid?: number };
}

interface User {
	name: string;
	uid: number;
	gid: number;
}

const PLAIN: Launcher = { before: [], identity: {} };

/** Users that are made for work like this come first; `nobody` is on every system. */
const FITTING = ['postgres', 'node', 'nobody'];

function usersOf(passwd: string): User[] {
	return passwd
		.split('\n')
		.map((line) => line.split(':'))
		.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
		.filter(({ name, uid, gid }) => name !== '' && uid > 0 && gid > 0);
}

/** The user to run as when the system offers no other way. */
export function fittingUser(passwd: string): User | undefined {
	const users = usersOf(passwd);
	return FITTING.map((wanted) => users.find(({ name }) => name === wanted)).find((user) => user !== undefined);
}

/**
 * PostgreSQL refuses to run as root. In a user namespace root looks like an ordinary user to it, while files stay with
 * root and a folder that only root can enter stays good. Containers often forbid that.
 */
function inNamespace(users: User[]): Launcher | undefined {
	// initdb asks for the name of its user, so the number has to be one that has a name.
	const user = users.find(({ uid }) => uid === 1000) ?? users.at(-1);
	if (user === undefined) return undefined;
	const before = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`];
	const [command = '', ...args] = before;
	const { status } = spawnSync(command, [...args, 'true'], { stdio: 'ignore' });
	return status === 0 ? { before, identity: {} } : undefined;
}

type Rights = Pick<Stats, 'mode' | 'uid' | 'gid'>;

/** The first folder on the way to a path that this user cannot pass through. */
export function closedFolder(
	path: string,
	{ uid, gid }: { uid: number; gid: number },
	rightsOf: (folder: string) => Rights = statSync
): string | undefined {
	const way: string[] = [];
	for (let folder = path; ; folder = dirname(folder)) {
		way.unshift(folder);
		if (folder === dirname(folder)) break;
	}
	return way.find((folder) => {
		const { mode, uid: owner, gid: group } = rightsOf(folder);
		const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
		return (mode & bit) === 0;
	});
}

function ownerOf(path: string): number | undefined {
	return statSync(path, { throwIfNoEntry: false })?.uid;
}

/** As another user, which has to be able to reach the programs and the data. */
function asUser(user: User, folder: string, program: string): Launcher {
	chmodSync(folder, 0o711);
	const closed = closedFolder(dirname(program), user) ?? closedFolder(folder, user);
	if (closed !== undefined) {
		throw new StorageFailed(
			`PostgreSQL does not run as root, and the user ${user.name} cannot enter ${closed}. Start the app as an ordinary user, ` +
				`or open that folder with chmod o+x ${closed}, or choose another DATA_DIR. ${OTHER_WAYS}`
		);
	}
	return { before: [], identity: { uid: user.uid, gid: user.gid } };
}

/**
 * How to run PostgreSQL here.
 * @param folder where the private server keeps things
 * @param cluster its data folder, which may not exist yet; whoever owns it has to run it
 * @param program one of the programs
 */
export function launcherFor(folder: string, cluster: string, program: string): Launcher {
	if (process.getuid?.() !== 0) return PLAIN;
	const passwd = readFileSync('/etc/passwd', 'utf8');
	const users = usersOf(passwd);
	const owner = ownerOf(cluster);
	if (owner !== undefined && owner !== 0) {
		const named = users.find(({ uid }) => uid === owner);
		return asUser(named ?? { name: String(owner), uid: owner, gid: statSync(cluster).gid }, folder, program);
	}
	const hidden = inNamespace(users);
	if (hidden !== undefined) return hidden;
	const user = owner === undefined ? fittingUser(passwd) : undefined;
	if (user === undefined) {
		throw new StorageFailed(
			`PostgreSQL does not run as root, and this system offers no way around it. Start the app as an ordinary user that owns DATA_DIR. ${OTHER_WAYS}`
		);
	}
	return asUser(user, folder, program);
}

/** Hands a path to whoever runs the server. */
export function handOver(path: string, { identity: { uid, gid } }: Launcher): void {
	if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
