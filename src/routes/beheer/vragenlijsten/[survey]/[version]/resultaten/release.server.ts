/** Making results public, and taking them back: an administrator's act. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { releasePublic, takeBack } from '$lib/server/results/public';
import { link } from '$lib/ui/shared/link';
import { factorProblem } from '../../../../door.server';
import { refusalWords } from '../../../../words.server';
import { openResults, type Given } from './open.server';

const act = (what: 'release' | 'back') => async (event: RequestEvent) => {
	const given = event as Given & RequestEvent;
	const form = await event.request.formData();
	const { who, key, compiled, db, by } = await openResults(given, 'administrator');
	const problem = await factorProblem(event, who, form);
	if (problem !== undefined) return fail(400, { problem });
	const withWeights = form.get('gewogen') === 'ja';
	const outcome = await (what === 'release'
		? releasePublic(db, by, compiled, withWeights)
		: takeBack(db, by, compiled));
	if (!outcome.ok) return fail(409, { problem: refusalWords(outcome.refusal) });
	redirect(
		303,
		link(
			`/beheer/vragenlijsten/${key.survey}/${key.version}/resultaten?gedaan=${what === 'release' ? 'openbaar' : 'weg'}#openbaar`
		)
	);
};

export const releaseActions = { release: act('release'), back: act('back') };
