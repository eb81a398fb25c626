/** PostgreSQL is killed in the middle of batches: what was confirmed is there, once. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newSecret } from '../../src/lib/server/live/secrets';
import { Surveys, talliesOf, WHAT } from '../../src/lib/server/survey';
import { identityOf } from '../../src/lib/server/survey/keys';
import { killServer, newDataDir, open } from './help';
import { beginning, NOW, newHouse, published, STEPS } from './survey-help';

const PEOPLE = 60;
const KILLS = [40, 110, 180];

test('confirmed answers are all there after three kills, each once, and so are their counts', async () => {
	const dataDir = newDataDir();
	const storage = await open({ dataDir });
	const key = await published(storage, await newHouse(storage));
	const surveys = new Surveys(storage, () => NOW);
	const confirmed: string[] = [];
	let kills = 0;
	/** As a phone does: the same again until it is confirmed. */
	const until = async <T extends { ok: boolean }>(work: () => Promise<T>): Promise<void> => {
		for (;;) {
			const done = await work().catch(() => undefined);
			if (done?.ok) return;
			if (done) throw new Error(JSON.stringify(done));
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	};
	const person = async () => {
		const secret = newSecret();
		const { respondent } = identityOf(key, secret)!;
		await until(() => surveys.begin(key, secret, beginning));
		for (const { step, said } of STEPS) {
			const answers = Object.entries(said).map(([item, answer]) => ({ item, id: randomUUID(), revision: 1, answer }));
			await until(() => surveys.answer(key, secret, { step, answers, pass: true }));
			confirmed.push(...answers.map(({ item, id }) => `${respondent} ${item} ${id}`));
			if (confirmed.length >= (KILLS[kills] ?? Infinity)) {
				kills += 1;
				killServer(dataDir);
			}
		}
	};
	await Promise.all(Array.from({ length: PEOPLE }, person));
	expect(kills).toBe(KILLS.length);
	const rows = await storage.db.selectFrom('survey_answer').select(['respondent', 'item', 'id']).execute();
	expect(rows.map(({ respondent, item, id }) => `${respondent} ${item} ${id}`).sort()).toEqual(confirmed.sort());
	expect(rows).toHaveLength(PEOPLE * 5);
	const tallies = await talliesOf(storage.db, key);
	expect([WHAT.began, WHAT.done, WHAT.answers].map((what) => tallies.get(what))).toEqual([PEOPLE, PEOPLE, PEOPLE * 5]);
	surveys.close();
}, 90_000);
