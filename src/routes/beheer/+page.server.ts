import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import {
	createOrganisation,
	deleteOrganisation,
	reaches,
	removeMember,
	renameOrganisation,
	speaksFor
} from '$lib/server/accounts';
import { m } from '$lib/paraglide/messages';
import { link } from '$lib/ui/shared/link';
import { accounts, byOf, factorProblem, lookAgain, requireAccount, requireRole, type Event } from './door.server';
import { text } from './form';
import { rulesView } from './recht/state.server';
import { mayWords, refusalWords, roleWords } from './words.server';
import type { Outcome } from '$lib/server/accounts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const who = await requireAccount(event);
	const speaks = await speaksFor((await accounts()).db, who);
	return {
		rules: speaks && rulesView(),
		isNew: event.url.searchParams.has('welkom'),
		hasFactor: who.hasFactor,
		again: !who.isFresh,
		places: who.places.map(({ organisation, name, role }) => ({
			organisation,
			name,
			role: roleWords(role),
			may: mayWords(role),
			leads: reaches(role, 'administrator'),
			speaks: organisation === speaks?.organisation
		}))
	};
};

const askedIn = (form: FormData) => text(form, 'org');

const refusal = <T>(form: string, outcome: Outcome<T> & { ok: false }, typed = ''): ActionFailure<Problem> =>
	fail(409, { at: form, problem: refusalWords(outcome.refusal), typed });

interface Problem {
	/** The form that was posted, and the organisation it is about. */
	at: string;
	problem: string;
	typed: string;
}

/** The right organisation and the role in it are looked at twice: here for the page, and with the act itself. */
async function asked(event: Event & { request: Request }, role: 'administrator' | 'viewer') {
	const form = await event.request.formData();
	const { who, place } = await requireRole(event, role, askedIn(form));
	const { db } = await accounts();
	return { form, who, place, db, by: byOf(who, place) };
}

export const actions: Actions = {
	rename: async (event) => {
		const { form, db, by } = await asked(event, 'administrator');
		const name = text(form, 'name');
		const outcome = await renameOrganisation(db, by, name);
		if (!outcome.ok) return refusal(`rename ${by.organisation}`, outcome, name);
		lookAgain(event);
		redirect(303, link('/beheer'));
	},
	create: async (event) => {
		const { form, db, by } = await asked(event, 'administrator');
		const name = text(form, 'name');
		const outcome = await createOrganisation(db, by, name);
		if (!outcome.ok) return refusal('create', outcome, name);
		redirect(303, link('/beheer'));
	},
	leave: async (event) => {
		const { form, who, db, by } = await asked(event, 'viewer');
		const at = `leave ${by.organisation}`;
		const problem = await factorProblem(event, who, form);
		if (problem !== undefined) return fail(400, { at, problem, typed: '' });
		const outcome = await removeMember(db, by, who.account);
		if (!outcome.ok) return refusal(at, outcome);
		lookAgain(event);
		redirect(303, link('/beheer'));
	},
	delete: async (event) => {
		const { form, who, db, by } = await asked(event, 'administrator');
		const [at, name] = [`delete ${by.organisation}`, text(form, 'name')];
		const problem = await factorProblem(event, who, form);
		if (problem !== undefined) return fail(400, { at, problem, typed: name });
		const outcome = await deleteOrganisation(db, by, name);
		if (!outcome.ok)
			return fail(409, {
				at,
				problem: outcome.refusal === 'wrong-name' ? m.account_delete_name_wrong() : refusalWords(outcome.refusal),
				typed: name
			});
		lookAgain(event);
		redirect(303, link('/beheer'));
	}
};
