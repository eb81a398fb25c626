import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import {
	changeRole,
	invitationsOf,
	invite,
	isEmail,
	isRole,
	membersOf,
	removeMember,
	resetByAdministrator,
	ROLES,
	withdraw,
	type Outcome
} from '$lib/server/accounts';
import { link } from '$lib/ui/shared/link';
import { accounts, byOf, factorProblem, requireRole, type Event } from '../door.server';
import { text } from '../form';
import { moment } from '../moment';
import { mayWords, refusalWords, roleWords } from '../words.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { who, place } = await requireRole(event, 'administrator');
	const { db } = await accounts();
	const lang = getLocale();
	const [members, invitations] = await Promise.all([
		membersOf(db, place.organisation),
		invitationsOf(db, place.organisation)
	]);
	return {
		org: place.organisation,
		name: place.name,
		others: who.places.filter((one) => one.role === 'administrator' && one.organisation !== place.organisation),
		again: !who.isFresh,
		roles: ROLES.map((id) => ({ id, label: roleWords(id), may: mayWords(id) })),
		members: members.map(({ account, email, role, hasFactor, since }) => ({
			account,
			email,
			role,
			roleWords: roleWords(role),
			hasFactor,
			since: moment(since, lang, 'day'),
			isSelf: account === who.account
		})),
		invitations: invitations.map(({ id, email, role, expiresAt }) => ({
			id,
			email,
			role: roleWords(role),
			until: moment(expiresAt, lang)
		}))
	};
};

interface Said {
	/** Which form was posted. */
	at: string;
	problem?: string;
	/** What was done, in words. */
	done?: string;
	/** A link that is shown once, and for whom. */
	made?: { kind: 'invitation' | 'reset'; address: string; email: string };
	email?: string;
	role?: string;
}

const said = (status: number, what: Said) => fail(status, what);

/** Who asks, in which organisation, and the second factor where it is asked again. */
async function asked(event: Event, again: boolean) {
	const { who, place } = await requireRole(event, 'administrator');
	const form = await event.request.formData();
	const problem = again ? await factorProblem(event, who, form) : undefined;
	const { db } = await accounts();
	return { form, db, by: byOf(who, place), problem };
}

const answered = <T>(at: string, outcome: Outcome<T>, done: string) =>
	outcome.ok ? ({ at, done } satisfies Said as Said) : said(409, { at, problem: refusalWords(outcome.refusal) });

export const actions: Actions = {
	invite: async (event) => {
		const { form, db, by, problem } = await asked(event, true);
		const [email, role] = [text(form, 'email'), text(form, 'role')];
		const typed = { at: 'invite', email, role };
		if (!isEmail(email)) return said(400, { ...typed, problem: m.account_email_wrong() });
		if (!isRole(role)) return said(400, { ...typed, problem: m.account_role_missing() });
		if (problem !== undefined) return said(400, { ...typed, problem });
		const made = await invite(db, by, { email, role });
		if (!made.ok) return said(409, { ...typed, problem: refusalWords(made.refusal) });
		const address = event.url.origin + link(`/beheer/uitnodiging/${made.value}`);
		return { at: 'made', made: { kind: 'invitation', address, email } } satisfies Said as Said;
	},
	withdraw: async (event) => {
		const { form, db, by } = await asked(event, false);
		return answered('invitations', await withdraw(db, by, text(form, 'id')), m.account_withdrawn());
	},
	role: async (event) => {
		const { form, db, by, problem } = await asked(event, true);
		const [account, role] = [text(form, 'account'), text(form, 'role')];
		const at = `member ${account}`;
		if (!isRole(role)) return said(400, { at, problem: m.account_role_missing() });
		if (problem !== undefined) return said(400, { at, problem });
		const changed = await changeRole(db, by, account, role);
		// Whoever gave up their own role is not shown what it opened.
		if (changed.ok && account === by.account && role !== 'administrator') redirect(303, link('/beheer'));
		return answered(at, changed, m.account_role_changed());
	},
	remove: async (event) => {
		const { form, db, by, problem } = await asked(event, true);
		const account = text(form, 'account');
		const at = `member ${account}`;
		if (problem !== undefined) return said(400, { at, problem });
		// Leaving is done on the page of the organisation, where it says what it means.
		if (account === by.account) return said(400, { at, problem: m.account_leave_elsewhere() });
		return answered('members', await removeMember(db, by, account), m.account_removed());
	},
	reset: async (event) => {
		const { form, db, by, problem } = await asked(event, true);
		const account = text(form, 'account');
		const at = `member ${account}`;
		if (problem !== undefined) return said(400, { at, problem });
		const made = await resetByAdministrator(db, by, account, form.get('without') === 'yes');
		if (!made.ok) return said(409, { at, problem: refusalWords(made.refusal) });
		const address = event.url.origin + link(`/beheer/herstel/${made.value}`);
		return { at: 'made', made: { kind: 'reset', address, email: text(form, 'email') } } satisfies Said as Said;
	}
};
