/** Whether this process can answer: the law is loaded, and storage answers unless there is none. */
import { InvalidLaw, readLaw } from './law';
import { settings } from './settings';
import { storage, type Storage } from './storage';

export type Readiness = { ready: true } | { ready: false; reason: string };

/** @param lawDir the installation's own rules, laid over the seeds */
export function lawReady(lawDir = settings().LAW_DIR): Readiness {
	try {
		readLaw(undefined, lawDir);
		return { ready: true };
	} catch (error) {
		// A defect of the rules is told in full to whoever runs the installation; anything else is a defect of ours.
		if (error instanceof InvalidLaw) return { ready: false, reason: error.message };
		throw error;
	}
}

export async function storageReady(open: Pick<Storage, 'answers'> | undefined = storage()): Promise<Readiness> {
	if (open === undefined || (await open.answers())) return { ready: true };
	return { ready: false, reason: 'Storage does not answer.' };
}
