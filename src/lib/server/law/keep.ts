/**
 * Keeps every thread of this process at one law. The thread for whole subjects reads and proves what has changed, since
 * that takes seconds; the main thread, where votes come in, is given the result, which takes milliseconds.
 */
import { BroadcastChannel, isMainThread, workerData } from 'node:worker_threads';
import type { Case, Corpus, Script } from '../../model';
import { readCases, rememberCases } from '../cases';
import { logLine } from '../log';
import { readScripts, rememberScripts } from '../scripts';
import { hasThread } from '../thread';
import { fingerprint, readLaw, takeOver } from '.';
import { answerProposals } from './ask';
import { settle } from './place';
import { LawWatch, type Look, type RefusedLaw } from './watch';

/** Everything that is made from the law and takes long to make. */
interface Kept {
	corpus: Corpus;
	cases: readonly Case[];
	scripts: readonly Script[];
	/** What the folder held when it was read; see `fingerprint`. */
	print: string;
}

type News =
	| { kind: 'law'; kept: Kept }
	| ({ kind: 'refused'; print: string } & RefusedLaw)
	| { kind: 'unchanged'; print: string };

/** What whoever runs the installation is told of its own rules. */
export interface LawState {
	/** When this process began with the law that it had then, in milliseconds since 1970. */
	since: number;
	/** The state of the folder that was examined last; see `fingerprint`. Another one is still to be read. */
	print?: string;
	/** When another law was taken over in this process, in milliseconds since 1970. */
	takenOver?: number;
	/** What lies in the folder and is not in force. */
	refused?: { at: number } & RefusedLaw;
}

/** Often enough that somebody who saves a file sees it come; a look at an unchanged folder takes a tenth of a millisecond. */
const EVERY_MS = 1000;

const CHANNEL = 'strafmaatverkenner:law';
/** Where `scripts/lib/thread.mjs` finds what the thread begins with. */
const IN_FORCE = Symbol.for('strafmaatverkenner.law');
/** While developing, a changed file is loaded anew; one watch is enough. */
const PLACE = Symbol.for('strafmaatverkenner.law-watch');

const shared = globalThis as unknown as Record<symbol, unknown>;
const held = (shared[PLACE] ??= { state: { since: Date.now() } }) as { state: LawState; stop?: () => void };

export const lawState = (): Readonly<LawState> => held.state;

function adopt({ corpus, cases, scripts }: Kept, lawDir: string): void {
	rememberCases(corpus, cases);
	rememberScripts(corpus, scripts);
	takeOver(corpus, undefined, lawDir);
}

function note(news: News, lawDir: string): void {
	const { refused: _refused, ...rest } = held.state;
	if (news.kind === 'refused') {
		const { print, reason, complaints } = news;
		held.state = { ...rest, print, refused: { at: Date.now(), reason, complaints } };
	} else if (news.kind === 'unchanged') held.state = { ...rest, print: news.print };
	else {
		shared[IN_FORCE] = news.kept;
		adopt(news.kept, lawDir);
		held.state = { ...rest, print: news.kept.print, takenOver: Date.now() };
	}
}

const idsOf = ({ statutes, policies }: Corpus) =>
	new Map([...statutes, ...policies].map(({ id, subject, hash }) => [`${id} ${subject}`, { id, hash }]));

/** The editions that are other than before, by id. */
export function editionsChanged(before: Corpus, after: Corpus): string[] {
	const [old, now] = [idsOf(before), idsOf(after)];
	const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
		(key) => old.get(key)?.hash !== now.get(key)?.hash
	);
	return [...new Set(changed.map((key) => (now.get(key) ?? old.get(key))!.id))].sort();
}

/** Everything of a law, or the error of the first part that does not agree with it. */
const whole = (corpus: Corpus, print: string): Kept => ({
	corpus,
	cases: readCases(corpus),
	scripts: readScripts(corpus),
	print
});

/** The law that the main thread has: what is on disk may be other rules, which were refused. */
const handedOver = (): Kept | undefined => ((workerData ?? {}) as { law?: Kept }).law;

/** From disk. The print is taken first, so that a change in between is seen. */
function fromDisk(lawDir: string): Kept {
	// What a process that was killed had begun to put there comes first.
	settle(lawDir);
	const print = fingerprint(lawDir);
	return whole(readLaw(undefined, lawDir), print);
}

/** @param onTaken what has to be made ready again */
function prove(lawDir: string, watch: LawWatch, tell: (news: News) => void, onTaken: (corpus: Corpus) => void): void {
	const act = (look: Look): void => {
		if (look.kind === 'refused') {
			logLine(`The rules in ${lawDir} were not taken over; those in force stay. ${look.reason}`);
			tell(look);
		} else if (look.kind === 'unchanged') tell(look);
		else if (look.kind === 'taken') {
			const changed = editionsChanged(readLaw(undefined, lawDir), look.corpus).join(', ');
			logLine(`The rules in ${lawDir} were taken over. Changed: ${changed || 'texts only'}.`);
			tell({ kind: 'law', kept: whole(look.corpus, look.print) });
			onTaken(look.corpus);
		}
	};
	const timer = setInterval(() => act(watch.look()), EVERY_MS).unref();
	held.stop = () => clearInterval(timer);
}

/**
 * Reads the law and keeps it up to date from then on. Throws `InvalidLaw` and its like where the process cannot start.
 * @param lawDir the installation's own rules, laid over the seeds
 * @param onTaken called in the thread that proves, with each law that takes the place of another; a thread that ends soon
 *   has none, and keeps the law that it was given
 */
export function keepLaw(lawDir: string, onTaken?: (corpus: Corpus) => void): Corpus {
	held.stop?.();
	const given = isMainThread ? undefined : handedOver();
	if (given) adopt(given, lawDir);
	const kept = given ?? fromDisk(lawDir);
	shared[IN_FORCE] = kept;
	held.state = { since: Date.now(), print: kept.print };
	if (!onTaken) return kept.corpus;
	const channel = new BroadcastChannel(CHANNEL);
	channel.unref();
	if (hasThread()) {
		channel.onmessage = (message) => note((message as { data: News }).data, lawDir);
		held.stop = () => channel.close();
		return kept.corpus;
	}
	const tell = (news: News) => {
		note(news, lawDir);
		if (!isMainThread) channel.postMessage(news);
	};
	const agrees = (corpus: Corpus) => void whole(corpus, '');
	if (!isMainThread) answerProposals();
	prove(lawDir, new LawWatch({ lawDir, inForce: () => readLaw(undefined, lawDir), agrees }, kept.print), tell, onTaken);
	return kept.corpus;
}
