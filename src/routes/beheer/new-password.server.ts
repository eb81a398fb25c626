/** A password that somebody chooses, typed once: it can be shown while typing, so there is nothing to compare. */
import { passwordFault } from '$lib/server/accounts';
import { faultWords } from './words.server';

/** What is wrong with it, in words. */
export function newPasswordProblem(password: string, email: string): string | undefined {
	const fault = passwordFault(password, email);
	return fault && faultWords(fault);
}
