/** Publications that are going on in this process, so that a page can say so while designs are drawn. */
import type { VersionKey } from './keys';
import type { Publication } from './review';

/** How it came out stays to be read for a while; what counts is in the database. */
const KEEP_MS = 10 * 60_000;

interface Job {
	/** Of the account that pressed, who alone is told how it came out. */
	account: string;
	outcome?: Publication | 'failed';
}

const jobs = new Map<string, Job>();
const nameOf = ({ survey, version }: VersionKey) => `${survey} ${version}`;

/**
 * Begins it, unless it is going on already.
 * @returns when it is done, or after a moment: what is not done by then goes on
 */
export async function startPublishing(
	key: VersionKey,
	account: string,
	work: () => Promise<Publication>,
	patience = 1500
): Promise<void> {
	const name = nameOf(key);
	const before = jobs.get(name);
	if (before && before.outcome === undefined) return;
	const job: Job = { account };
	jobs.set(name, job);
	const done = work()
		.then(
			(outcome) => void (job.outcome = outcome),
			() => void (job.outcome = 'failed')
		)
		.finally(() => {
			setTimeout(() => jobs.get(name) === job && jobs.delete(name), KEEP_MS).unref();
		});
	await Promise.race([done, new Promise((resolve) => setTimeout(resolve, patience))]);
}

/** Whether it is going on, or how it came out; nothing where nobody asked for it lately. */
export function publishingOf(key: VersionKey, account: string): 'busy' | Publication | 'failed' | undefined {
	const job = jobs.get(nameOf(key));
	if (!job) return undefined;
	if (job.outcome === undefined) return 'busy';
	return job.account === account ? job.outcome : undefined;
}

/** After it was read. */
export const forgetPublishing = (key: VersionKey): boolean => jobs.delete(nameOf(key));
