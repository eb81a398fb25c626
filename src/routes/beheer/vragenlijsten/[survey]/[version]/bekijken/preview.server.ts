/** A version as somebody would meet it, made of a draft as well: nothing of it is kept, and nobody is counted. */
import type { Published, Survey } from '$lib/model';
import { previewDesigns } from '$lib/server/survey/draw';
import { compileVersion, type Compiled } from '$lib/server/survey/steps';
import { assign } from '$lib/study/design';
import { studyLibrary } from '$lib/study/library';
import type { SurveyComplaint } from '$lib/study/survey/complaint';
import { rulesOf } from '$lib/study/survey/publish';
import { house } from '../../../../../house.server';
import { complaintsOf } from '../../../check.server';

/** What has to be whole before there is a step to show. Texts, days and what is left over are not among it. */
const BEFORE: ReadonlySet<SurveyComplaint['kind']> = new Set([
	'unknown',
	'twice',
	'no-screen',
	'out-of-order',
	'space',
	'design',
	'level-never-shown',
	'no-story',
	'not-varied',
	'repeat-needs-two',
	'no-repeat-screen'
]);

const REMEMBERED = 6;
const known = new Map<string, Promise<Compiled | undefined>>();

async function made(survey: Survey, key: { survey: string; version: number }): Promise<Compiled | undefined> {
	if (complaintsOf(survey).some(({ kind }) => BEFORE.has(kind))) return undefined;
	const { corpus, cases } = house();
	const drawn = await previewDesigns(survey, corpus, cases);
	const designs: Published['designs'] = {};
	for (const [id, one] of Object.entries(drawn)) {
		if (!one.ok) return undefined;
		designs[id] = one.design;
	}
	const frozen: Published = {
		format: 1,
		survey,
		rules: rulesOf(survey, studyLibrary(corpus, cases)),
		designs,
		publishedAt: new Date(0).toISOString(),
		hash: '0'.repeat(64)
	};
	return compileVersion(key, frozen);
}

/** @returns undefined where something has to be mended before there is anything to see */
export function previewOf(survey: Survey, key: { survey: string; version: number }): Promise<Compiled | undefined> {
	const name = JSON.stringify(survey);
	const before = known.get(name);
	if (before) return before;
	if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
	const making = made(survey, key);
	known.set(name, making);
	making.catch(() => known.delete(name));
	return making;
}

export const MOST_PEOPLE = 999;

/** A made-up person of the preview, by number. */
export const personOf = (number: number): string => `voorbeeld-${number}`;

/** Of each experiment the deck that a person gets; null where everybody draws. */
export const decksOf = ({ published: { designs, survey } }: Compiled, number: number) =>
	Object.entries(designs).map(([id, design]) => ({
		id,
		of: design.decks?.length ?? 0,
		deck: assign(design, id, survey.experiments[id]!, personOf(number)).deck
	}));

/** The first made-up person who gets this deck of the first experiment that has decks. */
export function personWith(compiled: Compiled, deck: number): number | undefined {
	const { designs, survey } = compiled.published;
	const [id, design] = Object.entries(designs).find(([, one]) => one.decks !== null) ?? [];
	if (id === undefined || !design) return undefined;
	for (let number = 1; number <= MOST_PEOPLE; number++)
		if (assign(design, id, survey.experiments[id]!, personOf(number)).deck === deck) return number;
	return undefined;
}
