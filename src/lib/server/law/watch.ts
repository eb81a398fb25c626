/**
 * Looks whether the installation's own folder holds other rules than before. Only what loads and is proven whole takes
 * the place of the law in force; anything else is refused with file, line and reason, and the old one stays.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Corpus } from '../../model';
import { fingerprint, loadLaw } from '.';
import { complaintsIn, type LawComplaint } from './invalid';
import { isPlacing } from './place';

export type Look =
	/** The folder is as it was. */
	| { kind: 'same' }
	/** It changed since the last look, so somebody may still be writing: it is read when it has come to rest. */
	| { kind: 'changing' }
	/** Other files, and the same law: a space, a comment, a date of a file. */
	| { kind: 'unchanged'; print: string }
	| { kind: 'taken'; corpus: Corpus; print: string }
	| ({ kind: 'refused'; print: string } & RefusedLaw);

export interface RefusedLaw {
	/** For the log. */
	reason: string;
	/** The same one by one, in both languages. */
	complaints: readonly LawComplaint[];
}

export interface Watched {
	seeds?: string;
	lawDir: string;
	/** The law in force, to hold the new one against. */
	inForce: () => Corpus;
	/** Whether all that is made from the law agrees with it; throws where a case or a script does not. */
	agrees: (corpus: Corpus) => void;
}

/** A folder in which nothing can be finished is read as it lies: what is wrong with it is said then. */
function stillPlacing(lawDir: string): boolean {
	try {
		return isPlacing(lawDir);
	} catch {
		return false;
	}
}

export class LawWatch {
	#examined: string;
	#last: string;

	/** @param examined what the folder held when the law in force was read from it; see `fingerprint` */
	constructor(
		private readonly watched: Watched,
		examined: string
	) {
		this.#examined = examined;
		this.#last = fingerprint(watched.lawDir);
	}

	/** Reads the law where it has changed, which takes this thread 0.7 s of the processor. */
	look(): Look {
		const { seeds = 'seeds/law', lawDir, inForce, agrees } = this.watched;
		// Several files of one upload take their places one after the other, and are one change.
		if (stillPlacing(lawDir)) return { kind: 'changing' };
		const now = fingerprint(lawDir);
		const isAtRest = now === this.#last;
		this.#last = now;
		if (now === this.#examined) return { kind: 'same' };
		if (!isAtRest) return { kind: 'changing' };
		this.#examined = now;
		try {
			const corpus = loadLaw(seeds, lawDir);
			if (isDeepStrictEqual(corpus, inForce())) return { kind: 'unchanged', print: now };
			agrees(corpus);
			return { kind: 'taken', corpus, print: now };
		} catch (error) {
			// Whatever was wrong with it: nobody's page may stop because somebody edits a file.
			const defect = error instanceof Error ? error : new Error(String(error));
			return { kind: 'refused', reason: defect.message, complaints: complaintsIn(defect), print: now };
		}
	}
}
