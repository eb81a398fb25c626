/** The way to a survey for whoever takes part. Nothing of an address, a device or a browser is read here or kept. */
import { redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Current, Surveys } from '$lib/server/survey';
import { surveys } from '$lib/server/survey/start';
import { studyLibrary, type StudyLibrary } from '$lib/study/library';
import { link } from '$lib/ui/shared/link';
import type { Corpus } from '$lib/model';
import { house } from '../house.server';
import { fails } from '../live.server';
import { spokenIn, type Shown } from './shown.server';
import { surveyIn, versionIn } from './version.server';

interface Asking {
	params: Partial<Record<string, string>>;
}

/** A version that people may see, with all that its pages need. */
export interface Met extends Current, Shown {
	surveys: Surveys;
	/** The address of its landing, in the language of the page. */
	landing: string;
}

const libraries = new WeakMap<Corpus, StudyLibrary>();

export function library(): StudyLibrary {
	const { corpus, cases } = house();
	const known = libraries.get(corpus) ?? studyLibrary(corpus, cases);
	libraries.set(corpus, known);
	return known;
}

/** The surveys of this process; 503 where this installation keeps nothing. */
export function ownSurveys(): Surveys {
	const own = surveys();
	if (!own) fails(503, m.vr_no_storage());
	return own;
}

/** The survey and version of an address; without a version for the newest one. */
function namedIn({ params }: Asking): { survey: string; version: number | undefined } | undefined {
	if (params['version'] !== undefined) return versionIn(params);
	const survey = surveyIn(params);
	return survey === undefined ? undefined : { survey, version: undefined };
}

export const addressOf = ({ survey, version }: Current['key']): string => `/vragenlijst/${survey}/${version}`;

/** The survey of an address; 404 where there is none that people may see. */
export async function met(event: Asking): Promise<Met> {
	const own = ownSurveys();
	const named = namedIn(event);
	const current = named && (await own.current(named.survey, named.version));
	if (!current) fails(404, m.vr_unknown());
	return {
		...current,
		surveys: own,
		library: library(),
		support: house().support,
		spoken: spokenIn(current.compiled.published.survey, getLocale()),
		landing: link(addressOf(current.key))
	};
}

/** The place of one person; whoever has none is sent to the landing. */
export async function placeOf(event: Asking) {
	const here = await met(event);
	const secret = event.params['key'] ?? '';
	const respondent = here.surveys.respondentOf(here.key, secret);
	const resumed = await here.surveys.resume(here.key, secret);
	if (respondent === undefined || (!resumed.ok && resumed.refusal === 'unknown')) {
		redirect(303, `${here.landing}?plek=weg`);
	}
	return { ...here, secret, respondent, resumed };
}
