/** A small survey on a made-up law, published by two people. */
import { createHash } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { Survey } from '../../src/lib/model';
import type { By } from '../../src/lib/server/accounts/organisations';
import { newSecret } from '../../src/lib/server/live/secrets';
import type { Storage } from '../../src/lib/server/storage/open';
import {
	createDraft,
	publish,
	review,
	submit,
	type Freeze,
	type GivenAnswer,
	type Surveys
} from '../../src/lib/server/survey';
import type { VersionKey } from '../../src/lib/server/survey/keys';
import { corpusWith, story } from '../../src/lib/study/fixture';
import { publishSurvey } from '../../src/lib/study/survey/publish';
import { newMember, newOrganisation } from './accounts-help';

const text = (words: string) => ({ nl: words });

export const NOW = Date.parse('2026-12-10T12:00:00Z');

export const definition = Survey.parse({
	id: 'proef',
	version: 1,
	languages: ['nl'],
	title: text('Een proef'),
	about: text('Waarover het gaat.'),
	organisation: 'Gemeente Voorbeeld',
	contact: 'post@example.nl',
	consent: { version: 3, text: text('Je doet vrijwillig mee.') },
	screens: [
		{ kind: 'note', id: 'vooraf' },
		{ kind: 'consent', id: 'toestemming' },
		{ kind: 'background', id: 'over-jou', questions: ['leeftijd'] },
		{ kind: 'experiment', id: 'zaken', experiment: 'straf' },
		{ kind: 'questions', id: 'mening', questions: ['doel', 'waarom'] },
		{ kind: 'reveal', id: 'anderen', experiment: 'straf' },
		{ kind: 'end', id: 'einde' }
	],
	experiments: {
		straf: {
			title: text('De straf'),
			base: { kind: 'offence', subject: 'test', offenceDate: '2024-02-01' },
			factors: [
				{ factor: 'act', levels: ['light', 'heavy'] },
				{ factor: 'again', levels: ['nee', 'ja'] }
			],
			question: { kind: 'scale', text: text('Hoe erg?'), from: 1, to: 7, low: text('Niet'), high: text('Heel') },
			tasks: 2,
			design: { kind: 'random' }
		}
	},
	questions: {
		doel: {
			kind: 'choice',
			text: text('Waarvoor?'),
			options: [
				{ id: 'a', text: text('A') },
				{ id: 'b', text: text('B') }
			]
		},
		waarom: { kind: 'free', text: text('Waarom?'), most: 100 }
	},
	background: {
		leeftijd: {
			about: 'age',
			text: text('Hoe oud?'),
			bands: [
				{ id: 'jong', text: text('Jong'), from: 16, through: 40 },
				{ id: 'oud', text: text('Oud'), from: 41 }
			]
		}
	},
	opensAt: '2026-12-01T09:00:00+01:00',
	closesAt: '2026-12-31T09:00:00+01:00',
	deleteOn: '2027-12-31',
	access: 'open',
	showAfter: { guideline: false, others: true }
});

export const freeze: Freeze = (survey, seed, at) => publishSurvey(survey, corpusWith(), [story], seed, at);

export interface House {
	organisation: string;
	editor: By;
	reviewer: By;
	leader: By;
	viewer: By;
}

export async function newHouse(storage: Storage): Promise<House> {
	const organisation = await newOrganisation(storage);
	const by = async (role: 'administrator' | 'editor' | 'viewer'): Promise<By> => ({
		organisation,
		account: (await newMember(storage, { [organisation]: role })).account
	});
	return {
		organisation,
		editor: await by('editor'),
		reviewer: await by('editor'),
		leader: await by('administrator'),
		viewer: await by('viewer')
	};
}

/** What an act gives when it is done. */
export async function right<T>(work: Promise<{ ok: true; value: T } | { ok: false; refusal: string }>): Promise<T> {
	const outcome = await work;
	if (!outcome.ok) throw new Error(`${outcome.refusal}: ${JSON.stringify(outcome)}`);
	return outcome.value;
}

export async function published({ db }: Storage, house: House, changed: Partial<Survey> = {}): Promise<VersionKey> {
	const key = await right(createDraft(db, house.editor, { ...definition, ...changed }));
	await right(submit(db, house.editor, key, 1));
	await right(review(db, house.reviewer, key, 'agreed'));
	await right(publish(db, house.leader, key, freeze, new Date('2026-11-26T12:00:00Z')));
	return key;
}

export const given = (item: string, answer: unknown, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
	item,
	id: randomUUID(),
	revision: 1,
	answer,
	band: 2,
	...more
});

/** The steps after consent, each with all that it asks. */
export const STEPS: readonly { step: number; said: Readonly<Record<string, unknown>> }[] = [
	{ step: 2, said: { leeftijd: { kind: 'band', value: 'jong' } } },
	{ step: 3, said: { 'straf/1': { kind: 'scale', value: 3 } } },
	{ step: 4, said: { 'straf/2': { kind: 'scale', value: 6 } } },
	{ step: 5, said: { doel: { kind: 'choice', value: 'b' }, waarom: { kind: 'free', text: 'Daarom' } } },
	{ step: 6, said: {} }
];
export const END = 7;

export const beginning = { consent: 3, language: 'nl' } as const;

const places = new Map<string, number>();

/**
 * Names of made-up people: of each survey its own, and the same in each run. Who comes decides which bands are rare, and
 * with that what may be shown.
 */
export function namesFor({ survey }: VersionKey, seed: string): (at: number) => Buffer {
	const place = places.get(survey) ?? places.size;
	places.set(survey, place);
	return (at) => createHash('sha256').update(`${seed} ${place} ${at}`).digest();
}

/** Somebody who says yes, and answers the first so many steps. */
export async function somebody(surveys: Surveys, key: VersionKey, steps = STEPS.length, secret = newSecret()) {
	const begun = await surveys.begin(key, secret, beginning);
	if (!begun.ok) throw new Error(begun.refusal);
	for (const { step, said } of STEPS.slice(0, steps)) {
		const answers = Object.entries(said).map(([item, answer]) => given(item, answer));
		const answered = await surveys.answer(key, secret, { step, answers, pass: true });
		if (!answered.ok) throw new Error(JSON.stringify(answered));
	}
	return secret;
}
