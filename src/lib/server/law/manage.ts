/** Puts rule files that were shown and confirmed into the installation's own folder, by whoever may. */
import type { Kysely, Transaction } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { privileged, speaker } from '../accounts';
import { whoOf, type By } from '../accounts/organisations';
import { done, refused, type Outcome } from '../accounts/outcome';
import type { Act } from '../accounts/acts';
import { logLine } from '../log';
import type { Database } from '../storage/database';
import { fingerprint } from './files';
import { lawState } from './keep';
import { contentOf, hashOf, ownFiles } from './own-files';
import { prepare, settle } from './place';
import type { Proven } from './proposal';

export type LawRefusal =
	/** What was shown is no longer what would happen: the folder or the law changed since. */
	'law-changed' | 'folder-closed' | 'disk-full';

const DISK: Readonly<Record<string, LawRefusal>> = {
	EACCES: 'folder-closed',
	EPERM: 'folder-closed',
	EROFS: 'folder-closed',
	ENOTDIR: 'folder-closed',
	EEXIST: 'folder-closed',
	EISDIR: 'folder-closed',
	ENOSPC: 'disk-full',
	EDQUOT: 'disk-full',
	EFBIG: 'disk-full'
};

/** Enough to tell two texts apart, and to find the one that is meant. */
const SHORT = 12;

interface Line {
	act: Extract<Act, 'law-place' | 'law-remove'>;
	object: string;
	detail: string;
}

const objectOf = (name: string): string => `rules:${name.replace(/\.ya?ml$/i, '')}`;

const linesOf = ({ files, remove }: Proven): Line[] => [
	...files.map(({ name, text }): Line => ({
		act: 'law-place',
		object: objectOf(name),
		detail: hashOf(text).slice(0, SHORT)
	})),
	...remove.map((name): Line => ({ act: 'law-remove', object: objectOf(name), detail: '' }))
];

/** One line of the log stands for each file; the first is written by `privileged`. */
async function logOthers(transaction: Transaction<Database>, by: By, others: readonly Line[]): Promise<void> {
	if (others.length === 0) return;
	const rows = others.map((line) => ({
		organisation: by.organisation,
		role: 'administrator' as const,
		actor: by.account,
		...line
	}));
	await transaction.insertInto('account_log').values(rows).execute();
}

/**
 * Writes what was proven and confirmed: all of it and the lines of the log, or nothing.
 * @param shown what the person saw before they confirmed; see `Proven`
 */
export async function place(
	db: Kysely<Database>,
	by: By,
	lawDir: string,
	proof: Proven,
	shown: string
): Promise<Outcome<undefined, LawRefusal>> {
	const [first, ...others] = linesOf(proof);
	if (proof.shown !== shown || !first) return refused('law-changed');
	let withdraw: (() => void) | undefined;
	try {
		const outcome = await privileged<undefined, LawRefusal>(
			db,
			first.act,
			{ organisation: by.organisation, object: first.object, detail: first.detail },
			whoOf(by),
			async (transaction) => {
				// The row of the organisation is locked, so two who confirm at once come here one after the other.
				if ((await speaker(transaction)) !== by.organisation) return refused('not-allowed');
				if (contentOf(ownFiles(lawDir)) !== proof.base) return refused('law-changed');
				await logOthers(transaction, by, others);
				withdraw = prepare(lawDir, { write: proof.files, remove: proof.remove });
				return done(undefined);
			}
		);
		if (!outcome.ok) return outcome;
	} catch (error) {
		withdraw?.();
		const refusal = DISK[(error as NodeJS.ErrnoException).code ?? ''];
		if (refusal === undefined) throw error;
		return refused(refusal);
	}
	// From here on it is decided and logged; what the disk refuses now is done by the next look at the folder.
	try {
		settle(lawDir);
	} catch (error) {
		logLine(`What was placed in ${lawDir} could not take its place yet: ${String(error)}`);
	}
	return done(undefined);
}

const LOOK_EVERY_MS = 100;
const LONGEST_WAIT_MS = 15_000;

/** Until what lies in the folder has been read, so that the next page can say what became of it. */
export async function untilRead(lawDir: string): Promise<void> {
	const end = Date.now() + LONGEST_WAIT_MS;
	while (Date.now() < end && lawState().print !== fingerprint(lawDir)) await wait(LOOK_EVERY_MS);
}
