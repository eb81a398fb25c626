/** The place of one person, as its page receives it. */
import type { ScreenKind } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import type { PlaceView } from '$lib/ui/survey/view';
import { fails } from '../live.server';
import { addressOf, type placeOf } from './door.server';
import { CannotBeTold, textIn } from './shown.server';
import { stepView } from './view.server';
import { momentWords } from './words';

type Place = Awaited<ReturnType<typeof placeOf>>;
/** The place of somebody whose answers are there. */
export type TakingPlace = Place & { respondent: string; resumed: Extract<Place['resumed'], { ok: true }> };

/** Somebody whose answers are gone, or of whose kind there are enough. */
export type OverView = { title: string; reason: 'removed' | 'full'; landing: string };

/** What is only shown once somebody is there stays away until then: a page can be read in its source. */
const isEarly = (kind: ScreenKind, at: number, step: number) => (kind === 'reveal' || kind === 'end') && at > step;

export function viewsOf(place: TakingPlace): PlaceView['views'] {
	const { compiled, respondent, resumed } = place;
	const answers = new Map(resumed.answers.map(({ item, answer }) => [item, answer]));
	try {
		return compiled
			.stepsOf(respondent)
			.map((step, at) =>
				at < compiled.first || isEarly(step.kind, at, resumed.step) ? null : stepView(place, respondent, at, answers)
			)
			.slice(compiled.first);
	} catch (error) {
		if (error instanceof CannotBeTold) fails(503, m.vr_cannot());
		throw error;
	}
}

/** The step that was asked for, as far as this person may see it; where they are without one. */
function stepAsked({ compiled, resumed: { step } }: TakingPlace, url: URL): number {
	const asked = Number(url.searchParams.get('stap') ?? step);
	// After the end only what was shown can be seen again.
	const first = step >= Math.min(compiled.reveal, compiled.end) ? compiled.reveal : compiled.first;
	return Number.isInteger(asked) && asked >= first && asked < step ? asked : step;
}

export function presentPlace(place: TakingPlace, url: URL): PlaceView {
	const { compiled, key, secret, resumed, surveys } = place;
	const { survey } = compiled.published;
	const own = addressOf(key);
	return {
		...key,
		secret,
		title: textIn(place, survey.title),
		spoken: place.spoken,
		first: compiled.first,
		end: compiled.end,
		reveal: Number.isFinite(compiled.reveal) ? compiled.reveal : null,
		step: resumed.step,
		at: stepAsked(place, url),
		views: viewsOf(place),
		answers: Object.fromEntries(resumed.answers.map(({ item, revision, answer }) => [item, { revision, answer }])),
		code: surveys.codeOf(key, secret) ?? '',
		closed: place.opening !== 'open',
		removable: place.removable,
		once: survey.access === 'one-per-device',
		closesAt: momentWords(survey.closesAt, getLocale()),
		landing: place.landing,
		data: link(`${own}/gegevens`),
		removal: link(`${own}/intrekken`),
		support: place.support
	};
}
