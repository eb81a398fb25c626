/** The way into a survey: what it is, who asks, and consent. Nothing is kept before somebody has agreed. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { dayWords } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { allows, isSecret, newSecret } from '$lib/server/live';
import { publicOf } from '$lib/server/results/public';
import { storage } from '$lib/server/storage';
import { minutesOf } from '$lib/study/plan/minutes';
import { fieldText } from '$lib/ui/live/read-form';
import { link } from '$lib/ui/shared/link';
import type { LandingView } from '$lib/ui/survey/landing';
import { fails } from '../live.server';
import { addressOf, library, met, type Met } from './door.server';
import { beginRefusalWords } from './refusals';
import { CannotBeTold, textIn } from './shown.server';
import { stepView } from './view.server';
import { minutesWords, momentWords } from './words';

/** More than any invitation has. */
const LONGEST_TOKEN = 200;

const minutes = new WeakMap<Met['compiled'], Map<string, string>>();

/** Worked out once per version and language: it walks through every word. */
function minutesIn({ compiled, spoken }: Met): string {
	const known = minutes.get(compiled) ?? new Map<string, string>();
	minutes.set(compiled, known);
	const name = `${spoken.lang} ${getLocale()}`;
	const words = known.get(name) ?? minutesWords(minutesOf(compiled.published.survey, library(), spoken.lang));
	known.set(name, words);
	return words;
}

/** What people read before they agree: the screens up to consent, as they are for everybody. */
const before = (here: Met): LandingView['before'] =>
	Array.from({ length: here.compiled.first }, (_, at) => stepView(here, 'iedereen', at));

/** Only once nobody answers any more: what others chose would lead whoever still has to. */
async function resultsAddress({ opening, key }: Met): Promise<string | undefined> {
	const own = storage();
	if (opening !== 'closed' || !own || !(await publicOf(own.db, key))) return undefined;
	return link(`${addressOf(key)}/uitslag`);
}

export async function loadLanding(event: RequestEvent): Promise<LandingView> {
	const here = await met(event);
	// A form on plain http is known for ours by its origin, which a browser hides from pages that send no referrer.
	event.setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
	const { survey } = here.compiled.published;
	const page = getLocale();
	const own = addressOf(here.key);
	try {
		return {
			...here.key,
			title: textIn(here, survey.title),
			about: textIn(here, survey.about),
			organisation: survey.organisation,
			contact: survey.contact,
			minutes: minutesIn(here),
			opening: here.opening,
			opensAt: momentWords(survey.opensAt, page),
			closesAt: momentWords(survey.closesAt, page),
			removable: here.removable,
			closed: (here.removable ? m.vr_closed_now : m.vr_closed)({ date: momentWords(survey.closesAt, page) }),
			deleteOn: dayWords(survey.deleteOn, page),
			languages: [...survey.languages],
			spoken: here.spoken,
			access: survey.access,
			token: (event.url.searchParams.get('uitnodiging') ?? '').slice(0, LONGEST_TOKEN),
			consent: survey.consent.version,
			before: before(here),
			lost: event.url.searchParams.get('plek') === 'weg',
			place: link(`${own}/mee/`),
			data: link(`${own}/gegevens`),
			removal: link(`${own}/intrekken`),
			results: await resultsAddress(here)
		};
	} catch (error) {
		if (error instanceof CannotBeTold) fails(503, m.vr_cannot());
		throw error;
	}
}

export async function begin(event: RequestEvent) {
	const here = await met(event);
	if (!(await allows('begin', event.getClientAddress()))) fails(429, m.vr_too_many());
	const form = await event.request.formData();
	const own = fieldText(form, 'secret');
	// A page with scripts has made the secret itself, so that a press that is repeated is one person.
	const secret = isSecret(own) ? own : newSecret();
	const token = fieldText(form, 'uitnodiging').slice(0, LONGEST_TOKEN);
	const begun = await here.surveys.begin(here.key, secret, {
		consent: Number(fieldText(form, 'consent')),
		language: here.spoken.lang,
		...(token === '' ? {} : { token })
	});
	const isOver = !begun.ok && (begun.refusal === 'removed' || begun.refusal === 'full');
	if (begun.ok || isOver) redirect(303, link(`${addressOf(here.key)}/mee/${secret}`));
	return fail(409, { problem: beginRefusalWords(begun.refusal), refusal: begun.refusal, token });
}
