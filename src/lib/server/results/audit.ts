/**
 * The disclosure control in a thread of its own: with few people and several releases it takes many seconds, in which
 * this process would answer nobody.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import {
	fromStoredRelease,
	linearSolver,
	release,
	toStoredRelease,
	type Policy,
	type Release,
	type Released
} from '../../study/disclosure';
import { netOf, type Lattice, type Snapshot } from '../../study/disclosure/tables';
import type { StoredRelease } from '../../study/disclosure/stored';
import { answersShown } from '../../study/disclosure/published';

/** What a thread is given; nothing but numbers and names of cells. */
interface Task {
	audit: true;
	lattice: Lattice;
	earlier: StoredRelease[];
	snapshot: StoredRelease;
	policy: Policy;
}

type Answer = { kind: 'released'; release: StoredRelease } | Extract<Released, { kind: 'refused' }>;

const asStored = (snapshot: Snapshot): StoredRelease => toStoredRelease({ snapshot, shown: new Set() });

async function work({ lattice, earlier, snapshot, policy }: Task): Promise<Answer> {
	const done = release(
		await linearSolver(),
		lattice,
		earlier.map(fromStoredRelease),
		fromStoredRelease(snapshot).snapshot,
		policy
	);
	return done.kind === 'released' ? { kind: 'released', release: toStoredRelease(done.release) } : done;
}

/** The built app is plain JavaScript, of which a thread can be made; while developing and in tests it is not. */
const CAN = import.meta.url.endsWith('.js');

function inThread(task: Task): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(new URL(import.meta.url), { workerData: task });
		thread.once('message', (answer: Answer) => {
			resolve(answer);
			void thread.terminate();
		});
		thread.once('error', reject);
		thread.once('exit', (code) => reject(new Error(`The thread for tables ended with ${code}.`)));
	});
}

/** A release, or why there is none; see `release`. */
export async function releaseElsewhere(
	lattice: Lattice,
	earlier: readonly Release[],
	snapshot: Snapshot,
	policy: Policy
): Promise<Released> {
	const task: Task = {
		audit: true,
		lattice,
		earlier: earlier.map(toStoredRelease),
		snapshot: asStored(snapshot),
		policy
	};
	const answer = await (CAN ? inThread(task) : work(task));
	if (answer.kind === 'refused') return answer;
	const made = fromStoredRelease(answer.release);
	return { kind: 'released', release: made, published: answersShown(netOf(lattice), [...earlier, made]) };
}

const given = workerData as Task | undefined;
if (!isMainThread && given?.audit === true) void work(given).then((answer) => parentPort?.postMessage(answer));
