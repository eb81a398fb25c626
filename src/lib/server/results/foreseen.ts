/** What the control of results would hide if people come as expected: asked of the control itself, with made-up people. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Published } from '../../model';
import { awaitedTables, type Awaited } from '../../study/plan/awaited';
import { withheldIn, type WithheldIn } from '../../study/plan/withheld';
import { releaseElsewhere } from './audit';
import { policyOf } from './releases';

export interface Foreseen extends WithheldIn {
	/** `people`, or the id of an experiment. */
	tables: string;
}

const REMEMBERED = 24;
const known = new Map<string, Promise<Foreseen[]>>();

async function foresee(published: Published, people: number, awaited: Awaited): Promise<Foreseen[]> {
	const policy = policyOf({ published });
	return Promise.all(
		awaitedTables(published, people, awaited).map(async ({ tables, snapshot }) => {
			const released = await releaseElsewhere(tables.lattice, [], snapshot, policy);
			const shown = released.kind === 'released' ? released.release.shown : new Set<string>();
			return { tables: tables.id, ...withheldIn(tables.lattice, snapshot, shown, policy) };
		})
	);
}

/**
 * The same question has the same answer, and is worked out once.
 * @param patience in milliseconds: what is not done by then goes on, for whoever asks again
 * @returns undefined where it is not done
 */
export async function foreseen(
	published: Published,
	people: number,
	awaited: Awaited,
	patience = 8000
): Promise<Foreseen[] | undefined> {
	const { survey, designs } = published;
	const name = createHash('sha256')
		.update(JSON.stringify([survey, designs, people, awaited]))
		.digest('base64');
	let work = known.get(name);
	if (!work) {
		if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
		known.set(name, (work = foresee(published, people, awaited)));
		work.catch(() => known.delete(name));
	}
	const waiting = new AbortController();
	const late = sleep(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
	return Promise.race([work, late]).finally(() => waiting.abort());
}
