/**
 * Has a proposal proven where nobody waits for it: in the thread for whole subjects, which has the same law. Where there
 * is no such thread, as while developing, it is done here.
 */
import { BroadcastChannel } from 'node:worker_threads';
import { randomUUID } from 'node:crypto';
import { hasThread } from '../thread';
import { readLaw } from '.';
import { prove, type Proof, type Proposal, type Want } from './proposal';

const CHANNEL = 'strafmaatverkenner:law-proposals';

type Message =
	| { kind: 'asked'; id: string; lawDir: string; proposal: Proposal; want: Want }
	| { kind: 'proven'; id: string; proof: Proof };

/** A thread that ended meanwhile never answers; the largest subject takes some ten seconds on a slow machine. */
const LONGEST_MS = 90_000;

/** The proof was not made: not because of the rules. */
export class NoProof extends Error {
	override name = 'NoProof';
}

const proveHere = <W extends Want>(lawDir: string, proposal: Proposal, want: W): Proof<W> =>
	prove({ lawDir, inForce: () => readLaw(undefined, lawDir) }, proposal, want);

/** Called in the thread for whole subjects, once it has the law. */
export function answerProposals(): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.unref();
	channel.onmessage = (event) => {
		const { data } = event as { data: Message };
		if (data.kind !== 'asked') return;
		const { id, lawDir, proposal, want } = data;
		channel.postMessage({ kind: 'proven', id, proof: proveHere(lawDir, proposal, want) } satisfies Message);
	};
}

/** @throws `NoProof` where no answer comes */
export function proveApart<W extends Want>(lawDir: string, proposal: Proposal, want: W): Promise<Proof<W>> {
	if (!hasThread()) return Promise.resolve(proveHere(lawDir, proposal, want));
	const channel = new BroadcastChannel(CHANNEL);
	const id = randomUUID();
	return new Promise<Proof<W>>((resolve, reject) => {
		const timer = setTimeout(() => reject(new NoProof('The rules were not proven in time.')), LONGEST_MS);
		channel.onmessage = (event) => {
			const { data } = event as { data: Message };
			if (data.kind !== 'proven' || data.id !== id) return;
			clearTimeout(timer);
			resolve(data.proof as Proof<W>);
		};
		channel.postMessage({ kind: 'asked', id, lawDir, proposal, want } satisfies Message);
	}).finally(() => channel.close());
}
