/**
 * A survey with very many made-up answers, all counted, and somebody who may look at it. Made in a process of its own,
 * whose memory is gone before anything is measured.
 */
import { createHash, randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { placeOf, seedVersion, writePeople } from '../../scripts/lib/seed-survey';
import { Survey } from '../../src/lib/model';
import { hashPassword } from '../../src/lib/server/accounts/hash';
import { makeAccount } from '../../src/lib/server/accounts/users';
import { readCases } from '../../src/lib/server/cases';
import { readLaw } from '../../src/lib/server/law';
import { foldSome } from '../../src/lib/server/results/fold';
import { openStorage } from '../../src/lib/server/storage/open';
import type { VersionKey } from '../../src/lib/server/survey/keys';
import { compileVersion } from '../../src/lib/server/survey/steps';
import { publishSurvey } from '../../src/lib/study/survey/publish';
import { openSurvey } from '../../tests/survey/lay';

export const MILLION = 'million';

/** Who may do everything with it. */
export const MEMBER = { email: 'meting@example.org', password: 'een rustige middag in mei' };

const SEED = 'verzonnen';
/** People counted in one commit: nobody takes part meanwhile. */
const AT_ONCE = 5000;

export interface Seeded {
	key: VersionKey;
	people: number;
	answers: number;
	/** People of whom something can be written down: those who finished. */
	done: number;
	/** In seconds: writing, and counting into the totals. */
	writing: number;
	counting: number;
}

/** As a real one, with the facts, the repeated vignette and the backgrounds of the demo, and a title that says what it is. */
function definition(): Survey {
	const made = { nl: 'Verzonnen antwoorden voor een meting', en: 'Made-up answers for a measurement' };
	const survey = openSurvey(6);
	const [id, experiment] = Object.entries(survey.experiments)[0]!;
	const design = { kind: 'efficient', decks: 6, interactions: [['geweld-straatroof', 'medeplegen']] };
	return Survey.parse({
		...survey,
		title: made,
		quotas: [],
		experiments: { [id]: { ...experiment, design, repeat: 'among' } }
	});
}

async function seed(dataDir: string, most: number): Promise<Seeded> {
	const law = readLaw();
	const made = publishSurvey(definition(), law, readCases(law), SEED, new Date().toISOString());
	if (!made.ok) throw new Error(JSON.stringify(made.complaints));
	const storage = await openStorage({ dataDir });
	try {
		const { db } = storage;
		const hash = await hashPassword(MEMBER.password);
		await db
			.transaction()
			.execute((transaction) => makeAccount(transaction, { id: randomUUID(), email: MEMBER.email, hash }));
		const organisation = await placeOf(db, undefined, MEMBER.email);
		const key = await seedVersion(db, organisation, made.published);
		const name = (at: number) => createHash('sha256').update(`${SEED} ${key.survey} ${at}`).digest();
		const from = performance.now();
		const written = await writePeople(db, key, made.published, { seed: SEED, most, name }, () => undefined);
		const between = performance.now();
		const compiled = compileVersion(key, made.published);
		while ((await foldSome(db, compiled, { most: AT_ONCE })) > 0);
		const { done } = await db
			.selectFrom('survey_respondent')
			.select((is) => is.fn.countAll<string>().as('done'))
			.where('state', '=', 'done')
			.executeTakeFirstOrThrow();
		return {
			key,
			...written,
			done: Number(done),
			writing: (between - from) / 1000,
			counting: (performance.now() - between) / 1000
		};
	} finally {
		await storage.close();
	}
}

/** In the process of its own. */
export function serveMillion(): void {
	process.once('message', ({ dataDir, most }: { dataDir: string; most: number }) => {
		void seed(dataDir, most).then((seeded) => process.send?.(seeded, () => process.exit(0)));
	});
}

export async function million(dataDir: string, most: number): Promise<Seeded> {
	const child = fork(process.argv[1]!, [MILLION]);
	child.send({ dataDir, most });
	const [seeded] = (await Promise.race([
		once(child, 'message'),
		once(child, 'exit').then(() => Promise.reject(new Error('The answers could not be made.')))
	])) as [Seeded];
	return seeded;
}
