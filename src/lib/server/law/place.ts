/**
 * Puts rule files into the installation's own folder, or takes them away: all of them or none, whatever happens meanwhile.
 * New files are written beside their places and forced to disk; then one list says what takes which place. That list
 * appears whole or not at all, and whoever finds it does what it says: after a killed process, the next start does.
 */
import { randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Names in the folder, with `/` between the parts. */
export interface Placement {
	write: readonly { name: string; text: string }[];
	remove: readonly string[];
}

/** Neither is a rule file by its name, so nobody reads one that is not finished. */
const PART = /^\.placement-[0-9a-f]+\.part$/;
const LIST = /^\.placement-[0-9a-f]+\.list$/;

const newName = (end: 'part' | 'list'): string => `.placement-${randomBytes(8).toString('hex')}.${end}`;

interface Listed {
	rename: { part: string; name: string }[];
	remove: string[];
}

/** What a name would reach outside the folder, or what is no rule file, is a defect of ours. */
function inside(name: string): string {
	const parts = name.split('/');
	if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\') || part.includes('\0')))
		throw new Error('A rule file was to be placed outside its folder.');
	if (!/\.ya?ml$/i.test(name)) throw new Error('What was to be placed is no rule file.');
	return name;
}

/** What the disk promised to keep, also when the power goes. Some systems know no such promise for a folder. */
function force(path: string): void {
	let file: number | undefined;
	try {
		file = openSync(path, 'r');
		fsyncSync(file);
	} catch (error) {
		if (process.platform !== 'win32') throw error;
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

/** Names in the folder itself; none where there is no folder. */
function names(folder: string, pattern: RegExp): string[] {
	try {
		return readdirSync(folder).filter((name) => pattern.test(name));
	} catch (error) {
		if (isGone(error)) return [];
		throw error;
	}
}

const isGone = (error: unknown): boolean =>
	['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/**
 * Everything up to the point after which it happens. One at a time: whoever calls it holds a lock.
 * @returns how to take it back, as long as `settle` was not called
 * @throws what the disk says: nothing has changed then
 */
export function prepare(folder: string, { write: files, remove }: Placement): () => void {
	const isNew = !existsSync(folder);
	mkdirSync(folder, { recursive: true });
	if (isNew) force(dirname(folder));
	settle(folder);
	// Begun by a process that ended before it could say what they are for.
	for (const name of names(folder, PART)) rmSync(join(folder, name), { force: true });
	const mine: string[] = [];
	const withdraw = () => {
		// The list first: without it the others are nothing.
		for (const name of mine.toReversed()) rmSync(join(folder, name), { force: true });
	};
	const keep = (text: string): string => {
		const part = newName('part');
		mine.push(part);
		writeFileSync(join(folder, part), text, { flag: 'wx', flush: true });
		return part;
	};
	try {
		const rename = files.map(({ name, text }) => ({ name: inside(name), part: keep(text) }));
		const unfinished = keep(JSON.stringify({ rename, remove: remove.map(inside) } satisfies Listed));
		force(folder);
		const list = newName('list');
		mine.push(list);
		renameSync(join(folder, unfinished), join(folder, list));
		force(folder);
	} catch (error) {
		withdraw();
		throw error;
	}
	return withdraw;
}

/** Undefined where another process has just done what it says. */
function readList(path: string): Listed | undefined {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Listed;
	} catch (error) {
		if (isGone(error)) return undefined;
		throw error;
	}
}

function take(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if (!isGone(error)) throw error;
	}
}

/** Does what a list says, if there is one. Doing it twice does no harm, so several processes may. */
export function settle(folder: string): void {
	for (const list of names(folder, LIST)) {
		const listed = readList(join(folder, list));
		if (!listed) continue;
		for (const { part, name } of listed.rename) take(join(folder, part), join(folder, inside(name)));
		for (const name of listed.remove) rmSync(join(folder, inside(name)), { force: true });
		const all = [...listed.rename.map(({ name }) => name), ...listed.remove];
		for (const one of new Set(all.map((name) => dirname(join(folder, name))))) force(one);
		rmSync(join(folder, list), { force: true });
		force(folder);
	}
}

/** Longer than any placement takes: whoever wrote an older list did not live to do what it says. */
const LOST_MS = 5000;

/** Whether files are being put into their places at this moment; a list that was left behind is done first. */
export function isPlacing(folder: string): boolean {
	const ages = names(folder, LIST).map((name) => {
		const found = statSync(join(folder, name), { throwIfNoEntry: false });
		return found ? Date.now() - found.mtimeMs : 0;
	});
	if (ages.some((age) => age < LOST_MS)) return true;
	if (ages.length > 0) settle(folder);
	return false;
}
