/**
 * Fills a demo organisation with a survey and made-up answers, for trying out results and for measuring:
 * npm run survey:seed -- [--answers 1000000] [--organisation id] [--member name@example.org] [--uncounted]
 * The survey is a demo, so nobody can take it, and every page says that its answers are invented.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readCases } from '../src/lib/server/cases';
import { readLaw } from '../src/lib/server/law';
import { foldSome } from '../src/lib/server/results/fold';
import { readSettings } from '../src/lib/server/settings';
import { openStorage } from '../src/lib/server/storage/open';
import { compileVersion } from '../src/lib/server/survey/steps';
import { readDemoSurveys } from '../src/lib/server/surveys';
import { publishSurvey } from '../src/lib/study/survey/publish';
import { placeOf, seedVersion, writePeople } from './lib/seed-survey';

const { values } = parseArgs({
	options: {
		answers: { type: 'string', default: '20000' },
		organisation: { type: 'string' },
		member: { type: 'string' },
		survey: { type: 'string', default: 'straatroof-mening' },
		seed: { type: 'string', default: 'verzonnen' },
		/** Leaves the answers to be counted by the app. */
		uncounted: { type: 'boolean', default: false }
	}
});

const settings = readSettings(process.env);
const most = Number(values.answers);
if (settings.DATABASE_URL === 'none') throw new Error('DATABASE_URL is none: this installation keeps no surveys.');
if (!Number.isInteger(most) || most < 1 || most > 1_000_000) throw new Error('--answers is a number up to 1000000.');

const law = readLaw(undefined, settings.LAW_DIR);
const definition = readDemoSurveys(law).find(({ id }) => id === values.survey);
if (!definition) throw new Error(`There is no demo survey ${values.survey}.`);
const made = publishSurvey(definition, law, readCases(law), values.seed, new Date(definition.opensAt).toISOString());
if (!made.ok) throw new Error(`The demo survey cannot be published: ${JSON.stringify(made.complaints)}`);

const from = performance.now();
const seconds = () => `${((performance.now() - from) / 1000).toFixed(1)} s`;
const storage = await openStorage({ dataDir: settings.DATA_DIR, databaseUrl: settings.DATABASE_URL });
try {
	const { db } = storage;
	const organisation = await placeOf(db, values.organisation, values.member);
	const key = await seedVersion(db, organisation, made.published);
	const name = (at: number) => createHash('sha256').update(`${values.seed} ${key.survey} ${at}`).digest();
	const written = await writePeople(db, key, made.published, { seed: values.seed, most, name }, (answers) =>
		console.log(`${answers} answers written, ${seconds()}`)
	);
	if (!values.uncounted) {
		const compiled = compileVersion(key, made.published);
		for (let people = 0, at = 0; ; at += 1) {
			const more = await foldSome(db, compiled, { most: 5000 });
			if (more === 0) break;
			people += more;
			if (at % 2 === 1) console.log(`${people} of ${written.people} people counted, ${seconds()}`);
		}
	}
	console.log(JSON.stringify({ organisation, ...key, ...written, seconds: seconds() }));
	console.log(`Results: /beheer/vragenlijsten/${key.survey}/${key.version}/resultaten`);
} finally {
	await storage.close();
}
