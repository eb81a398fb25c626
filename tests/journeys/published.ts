/** Surveys that are published straight into the database of the journeys: taking part needs no page of an organiser. */
import { randomUUID } from 'node:crypto';
import type { Published, Survey } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readLaw } from '../../src/lib/server/law';
import { newSecret } from '../../src/lib/server/live/secrets';
import { openStorage } from '../../src/lib/server/storage/open';
import { readDemoSurveys } from '../../src/lib/server/surveys';
import { tokenHashOf, type VersionKey } from '../../src/lib/server/survey/keys';
import { publishSurvey } from '../../src/lib/study/survey/publish';

const HOUR_MS = 3_600_000;

const moment = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString().replace(/\.\d+Z/, '+00:00');

/** The demo as a short survey that is open now: every kind of step, two cases. */
export function shortSurvey(demo: Survey): Survey {
	const { straf } = demo.experiments;
	const { doel, vertrouwen, kans, waarom } = demo.questions;
	const { leeftijd } = demo.background;
	const small = (id: string, words: string) => ({ id, text: { nl: words, en: `${words} (en)` } });
	return {
		...demo,
		demo: false,
		title: { nl: 'Straf na een straatroof', en: 'Sentences after a street robbery' },
		screens: demo.screens.filter(({ id }) => id !== 'nog-iets'),
		experiments: { straf: { ...straf!, tasks: 2, design: { kind: 'random' }, repeat: 'none' } },
		questions: {
			doel: doel!,
			vertrouwen: vertrouwen!,
			kans: kans!,
			waarom: waarom!,
			wie: {
				kind: 'multiple',
				text: { nl: 'Wie moet er meer doen?', en: 'Who should do more?' },
				options: [small('school', 'De school'), small('politie', 'De politie'), small('ouders', 'De ouders')],
				most: 2,
				shuffle: false
			}
		},
		background: { leeftijd: leeftijd! },
		quotas: [],
		access: 'open',
		opensAt: moment(-1),
		closesAt: moment(24 * 30),
		deleteOn: moment(24 * 200).slice(0, 10),
		publish: ['straf', 'doel'],
		showAfter: { guideline: true, others: false }
	};
}

/** As the demo has it, with the question of several added to its page of questions. */
const withAll = (survey: Survey): Survey => ({
	...survey,
	screens: survey.screens.map((screen) =>
		screen.kind === 'questions' ? { ...screen, questions: ['doel', 'vertrouwen', 'kans', 'wie', 'waarom'] } : screen
	)
});

function freeze(changed: (survey: Survey) => Survey): Published {
	const corpus = readLaw();
	const demo = readDemoSurveys(corpus)[0]!;
	const survey = changed(withAll(shortSurvey(demo)));
	const result = publishSurvey(survey, corpus, readCases(corpus), 'een-zaadje', new Date().toISOString());
	if (!result.ok) throw new Error(JSON.stringify(result.complaints));
	return result.published;
}

export interface PublishedSurvey extends VersionKey {
	survey: string;
	version: number;
	/** Invitations, where some were asked for. */
	tokens: string[];
	/** Where people land. */
	address: string;
}

/**
 * @param dataDir of the app that runs
 * @param changed what is other than in the short survey
 */
export async function publishInto(
	dataDir: string,
	changed: (survey: Survey) => Survey = (survey) => survey,
	tokens = 0,
	/** One that is there; else it gets one of its own. */
	own?: string
): Promise<PublishedSurvey> {
	const published = freeze(changed);
	const storage = await openStorage({ dataDir });
	try {
		const { db } = storage;
		const [organisation, survey] = [own ?? randomUUID(), randomUUID()];
		const { opensAt, closesAt, deleteOn } = published.survey;
		const key = { survey, version: 1 };
		const secrets = Array.from({ length: tokens }, newSecret);
		if (own === undefined)
			await db.insertInto('account_organisation').values({ organisation, name: 'Gemeente Voorbeeld' }).execute();
		await db.insertInto('survey').values({ survey, organisation }).execute();
		await db
			.insertInto('survey_version')
			.values({
				...key,
				state: 'published',
				definition: JSON.stringify(published.survey),
				writers: ['iemand'],
				reviewed_by: 'iemand-anders',
				published: JSON.stringify(published),
				hash: published.hash,
				opens_at: new Date(opensAt),
				closes_at: new Date(closesAt),
				delete_on: deleteOn
			})
			.execute();
		if (tokens > 0) {
			await db
				.insertInto('survey_token')
				.values(secrets.map((token) => ({ ...key, hash: tokenHashOf(key, token) })))
				.execute();
		}
		return { ...key, tokens: secrets, address: `/vragenlijst/${survey}` };
	} finally {
		await storage.close();
	}
}
