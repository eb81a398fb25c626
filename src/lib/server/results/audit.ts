/**
 * The disclosure control in a thread of its own: with few people and several releases it takes many seconds, in which
 * this process would answer nobody.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import {
	fromStoredRelease,
	hiddenClasses,
	linearSolver,
	release,
	toStoredRelease,
	type BandClass,
	type Policy,
	type Release,
	type Released
} from '../../study/disclosure';
import { netOf, type Lattice, type Snapshot } from '../../study/disclosure/tables';
import type { StoredRelease } from '../../study/disclosure/stored';
import { answersShown } from '../../study/disclosure/published';

/** What a thread is given; nothing but numbers and names of cells. */
interface ReleaseTask {
	audit: 'release';
	lattice: Lattice;
	earlier: StoredRelease[];
	snapshot: StoredRelease;
	policy: Policy;
}

interface RowsTask {
	audit: 'rows';
	classes: readonly BandClass[];
	backgrounds: readonly string[];
	policy: Policy;
}

interface Audits {
	release: {
		task: ReleaseTask;
		answer: { kind: 'released'; release: StoredRelease } | Extract<Released, { kind: 'refused' }>;
	};
	rows: { task: RowsTask; answer: readonly BandClass[] };
}

const asStored = (snapshot: Snapshot): StoredRelease => toStoredRelease({ snapshot, shown: new Set() });

const works: { [K in keyof Audits]: (task: Audits[K]['task']) => Promise<Audits[K]['answer']> } = {
	release: async ({ lattice, earlier, snapshot, policy }) => {
		const done = release(
			await linearSolver(),
			lattice,
			earlier.map(fromStoredRelease),
			fromStoredRelease(snapshot).snapshot,
			policy
		);
		return done.kind === 'released' ? { kind: 'released', release: toStoredRelease(done.release) } : done;
	},
	rows: async ({ classes, backgrounds, policy }) => hiddenClasses(classes, backgrounds, policy, await linearSolver())
};

/** The built app is plain JavaScript, of which a thread can be made; while developing and in tests it is not. */
const CAN = import.meta.url.endsWith('.js');

/** It lives for a moment: what it leaves behind at once needs no more room than this. */
const YOUNG_MB = 4;

function inThread<K extends keyof Audits>(task: Audits[K]['task']): Promise<Audits[K]['answer']> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(new URL(import.meta.url), {
			workerData: task,
			resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB }
		});
		thread.once('message', (answer: Audits[K]['answer']) => {
			resolve(answer);
			void thread.terminate();
		});
		thread.once('error', reject);
		thread.once('exit', (code) => reject(new Error(`The thread for disclosure ended with ${code}.`)));
	});
}

/** A release, or why there is none; see `release`. */
export async function releaseElsewhere(
	lattice: Lattice,
	earlier: readonly Release[],
	snapshot: Snapshot,
	policy: Policy
): Promise<Released> {
	const task: ReleaseTask = {
		audit: 'release',
		lattice,
		earlier: earlier.map(toStoredRelease),
		snapshot: asStored(snapshot),
		policy
	};
	const answer = await (CAN ? inThread<'release'>(task) : works.release(task));
	if (answer.kind === 'refused') return answer;
	const made = fromStoredRelease(answer.release);
	return { kind: 'released', release: made, published: answersShown(netOf(lattice), [...earlier, made]) };
}

/** The combinations of bands of which nobody keeps them in a file; see `hiddenClasses`. */
export function hiddenClassesElsewhere(
	classes: readonly BandClass[],
	backgrounds: readonly string[],
	policy: Policy
): Promise<readonly BandClass[]> {
	// With nobody among few there is nothing to look at.
	if (classes.every(({ people }) => people >= policy.minimum)) return Promise.resolve([]);
	const task: RowsTask = { audit: 'rows', classes, backgrounds, policy };
	return CAN ? inThread<'rows'>(task) : works.rows(task);
}

const given = workerData as ReleaseTask | RowsTask | null | undefined;
if (!isMainThread && given && 'audit' in given)
	void (given.audit === 'release' ? works.release(given) : works.rows(given)).then((answer) =>
		parentPort?.postMessage(answer)
	);
