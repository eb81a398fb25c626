/** Whether the law is loaded, so that this process can answer questions; the reason when it is not. */
import { InvalidLaw, readLaw } from './law';
import { settings } from './settings';

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
