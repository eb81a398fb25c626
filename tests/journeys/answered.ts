/** A survey that many made-up people answered, in the tables of an app that runs: it counts them by itself. */
import { createHash } from 'node:crypto';
import type { Published } from '../../src/lib/model';
import { openStorage } from '../../src/lib/server/storage/open';
import { writePeople } from '../../scripts/lib/seed-survey';
import { publishInto, type PublishedSurvey } from './published';

/** @returns the survey, published in the one organisation that there is */
export async function answeredSurvey(dataDir: string, answers: number): Promise<PublishedSurvey> {
	const organisation = await organisationIn(dataDir);
	const shown = { guideline: true, others: true };
	const made = await publishInto(dataDir, (survey) => ({ ...survey, showAfter: shown }), 0, organisation);
	const storage = await openStorage({ dataDir });
	try {
		const { published } = await storage.db
			.selectFrom('survey_version')
			.select('published')
			.where('survey', '=', made.survey)
			.executeTakeFirstOrThrow();
		// The same people in each run: who comes decides which bands are rare, and with that what is shown.
		const name = (at: number) => createHash('sha256').update(`mensen ${at}`).digest();
		await writePeople(
			storage.db,
			made,
			published as Published,
			{ seed: 'mensen', most: answers, name },
			() => undefined
		);
		return made;
	} finally {
		await storage.close();
	}
}

async function organisationIn(dataDir: string): Promise<string> {
	const storage = await openStorage({ dataDir });
	try {
		const row = await storage.db.selectFrom('account_organisation').select('organisation').executeTakeFirstOrThrow();
		return row.organisation;
	} finally {
		await storage.close();
	}
}

/** Takes somebody out of the organisation in which they came, into another one. */
export async function moveElsewhere(dataDir: string, email: string): Promise<void> {
	const storage = await openStorage({ dataDir });
	try {
		const { db } = storage;
		const organisation = '00000000-0000-4000-8000-0000000000e1';
		await db.insertInto('account_organisation').values({ organisation, name: 'Een andere gemeente' }).execute();
		const { id } = await db
			.selectFrom('account_user')
			.select('id')
			.where('email', '=', email)
			.executeTakeFirstOrThrow();
		await db
			.updateTable('account_member')
			.set({ organisation, role: 'administrator' })
			.where('account', '=', id)
			.execute();
	} finally {
		await storage.close();
	}
}
