import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { fieldText } from '$lib/ui/live/read-form';
import { readItems, type ReadStep } from '$lib/ui/survey/answer';
import { typedIn } from '$lib/ui/survey/typed';
import { itemsOf, type PlaceView, type ReturnedStep } from '$lib/ui/survey/view';
import { textIn } from '../../../../shown.server';
import { placeOf } from '../../../../door.server';
import { othersIn } from '../../../../others.server';
import { presentPlace, viewsOf, type OverView, type TakingPlace } from '../../../../place.server';
import { answerRefusalWords } from '../../../../refusals';
import type { Actions, PageServerLoad } from './$types';

type Data = { place: PlaceView; over?: undefined } | { place?: undefined; over: OverView };

export const load: PageServerLoad = async (event): Promise<Data> => {
	const place = await placeOf(event);
	event.setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
	const { resumed, landing, compiled } = place;
	if (!resumed.ok) {
		const reason = resumed.refusal === 'full' ? 'full' : 'removed';
		return { over: { title: textIn(place, compiled.published.survey.title), reason, landing } };
	}
	const others = resumed.step >= compiled.reveal ? await othersIn(place) : undefined;
	return { place: presentPlace({ ...(place as TakingPlace), others }, event.url) };
};

/** Once more where another screen of the same person was quicker: this form is what they sent last. */
const ATTEMPTS = 2;

async function keep(event: Parameters<typeof placeOf>[0], step: number, read: ReadStep) {
	for (let attempt = 1; ; attempt++) {
		const { surveys, key, secret, resumed } = await placeOf(event);
		const before = new Map(resumed.ok ? resumed.answers.map(({ item, revision }) => [item, revision]) : []);
		const answers = Object.entries(read.answers).map(([item, answer]) => ({
			item,
			id: randomUUID(),
			revision: (before.get(item) ?? 0) + 1,
			answer
		}));
		const answered = await surveys.answer(key, secret, { step, answers, pass: true });
		if (answered.ok || answered.kind !== 'elsewhere' || attempt === ATTEMPTS) return answered;
	}
}

export const actions: Actions = {
	/** The plain form of one step. */
	answer: async (event) => {
		const place = await placeOf(event);
		const form = await event.request.formData();
		const step = Number(fieldText(form, 'step'));
		const { pathname } = event.url;
		if (!place.resumed.ok) redirect(303, pathname);
		const view = viewsOf(place as TakingPlace)[step - place.compiled.first];
		if (!view) return fail(409, { step, typed: {}, problems: {}, open: [], problem: answerRefusalWords('wrong-step') });
		const items = itemsOf(view);
		const typed = typedIn(form, items);
		const read = readItems(items, typed, form.has('skip'));
		const { problems, open } = read;
		const returned: ReturnedStep = { step, typed, problems, open };
		if (Object.keys(problems).length > 0 || open.length > 0) return fail(400, returned);
		const answered = await keep(event, step, read);
		if (!answered.ok) {
			const problem = answerRefusalWords(answered.kind);
			const at = 'item' in answered ? { [answered.item]: problem } : {};
			return fail(409, { ...returned, problem, problems: at } satisfies ReturnedStep);
		}
		// To the page itself: refreshing it would otherwise send the answer once more.
		redirect(303, step + 1 < answered.step ? `${pathname}?stap=${step + 1}` : pathname);
	},

	/** Everything that this person said goes now. */
	remove: async (event) => {
		const { surveys, key, secret } = await placeOf(event);
		const removed = await surveys.withdraw(key, { secret });
		if (removed.ok) redirect(303, event.url.pathname);
		const problem = answerRefusalWords(removed.refusal);
		return fail(409, { step: -1, typed: {}, problems: {}, open: [], problem } satisfies ReturnedStep);
	}
};
