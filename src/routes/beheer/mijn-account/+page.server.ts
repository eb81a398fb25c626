import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import {
	beginFactor,
	changePassword,
	confirmFactor,
	endFactor,
	endOtherSessions,
	passkeysOf,
	passkeysWork,
	removePasskey,
	renewCodes,
	sessionsOf
} from '$lib/server/accounts';
import { link } from '$lib/ui/shared/link';
import { accounts, factorProblem, lookAgain, requireAccount, setCookies, type Event } from '../door.server';
import { secretText, text } from '../form';
import { moment } from '../moment';
import { newPasswordProblem } from '../new-password.server';
import { refusalWords } from '../words.server';
import { readSetUp, setUpOf, type SetUp } from './set-up.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const who = await requireAccount(event);
	const { db, site } = await accounts();
	const lang = getLocale();
	const [sessions, passkeys] = await Promise.all([sessionsOf(db, who.account), passkeysOf(db, who.account)]);
	return {
		email: who.email,
		hasFactor: who.hasFactor,
		again: !who.isFresh,
		saved: event.url.searchParams.get('gedaan'),
		sessions: sessions.map(({ id, createdAt, usedAt }) => ({
			id,
			since: moment(createdAt, lang),
			used: moment(usedAt, lang),
			isThis: id === who.session
		})),
		passkeysWork: passkeysWork(site, event.url),
		passkeys: passkeys.map(({ id, name, createdAt }) => ({
			id,
			name: name || m.account_passkey(),
			since: createdAt ? moment(createdAt, lang, 'day') : ''
		}))
	};
};

interface Said {
	/** The part of the page that was posted. */
	at: 'password' | 'factor' | 'codes' | 'passkeys' | 'sessions';
	problem?: string;
	/** What is wrong with one field of it. */
	wrong?: 'current' | 'next' | 'code' | 'password';
	setUp?: SetUp;
	/** New recovery codes, shown once. */
	codes?: string[];
}

const said = (what: Said) => fail(400, what);

async function asked(event: Event) {
	const who = await requireAccount(event);
	return { who, form: await event.request.formData(), ...(await accounts()) };
}

const finished = (what: string): never => redirect(303, link(`/beheer/mijn-account?gedaan=${what}`));

export const actions: Actions = {
	password: async (event) => {
		const { who, form, db } = await asked(event);
		const [current, next] = [secretText(form, 'current'), secretText(form, 'next')];
		const problem = newPasswordProblem(next, who.email);
		if (problem !== undefined) return said({ at: 'password', wrong: 'next', problem });
		const again = await factorProblem(event, who, form);
		if (again !== undefined) return said({ at: 'password', problem: again });
		const outcome = await changePassword(db, who, { current, next });
		if (!outcome.ok) return said({ at: 'password', wrong: 'current', problem: refusalWords(outcome.refusal) });
		return finished('wachtwoord');
	},
	begin: async (event) => {
		const { who, form, auth, db } = await asked(event);
		const begun = await beginFactor(auth, db, event.request.headers, who, secretText(form, 'password'));
		if (!begun.ok) return said({ at: 'factor', wrong: 'password', problem: refusalWords(begun.refusal) });
		return { at: 'factor', setUp: setUpOf(begun.value) } satisfies Said as Said;
	},
	confirm: async (event) => {
		const { who, form, db, site } = await asked(event);
		const setUp = readSetUp(form);
		const code = text(form, 'code');
		const outcome = await confirmFactor(db, site, event.request.headers, who, code);
		if (!outcome.ok) {
			const problem = refusalWords(outcome.refusal);
			return said({ at: 'factor', wrong: 'code', problem, ...(setUp ? { setUp } : {}) });
		}
		setCookies(event, outcome.value);
		return finished('tweede-stap');
	},
	end: async (event) => {
		const { who, form, db } = await asked(event);
		const again = await factorProblem(event, who, form);
		if (again !== undefined) return said({ at: 'factor', problem: again });
		const outcome = await endFactor(db, who, secretText(form, 'password'));
		if (!outcome.ok) return said({ at: 'factor', wrong: 'password', problem: refusalWords(outcome.refusal) });
		return finished('zonder-tweede-stap');
	},
	codes: async (event) => {
		const { who, form, db, site } = await asked(event);
		const again = await factorProblem(event, who, form);
		if (again !== undefined) return said({ at: 'codes', problem: again });
		const outcome = await renewCodes(db, site, event.request.headers, who, secretText(form, 'password'));
		if (!outcome.ok) return said({ at: 'codes', wrong: 'password', problem: refusalWords(outcome.refusal) });
		return { at: 'codes', codes: outcome.value } satisfies Said as Said;
	},
	again: async (event) => {
		const { who, form } = await asked(event);
		const again = await factorProblem(event, who, form);
		return again === undefined ? finished('bevestigd') : said({ at: 'passkeys', problem: again });
	},
	passkey: async (event) => {
		const { who, form, db } = await asked(event);
		const again = await factorProblem(event, who, form);
		if (again !== undefined) return said({ at: 'passkeys', problem: again });
		const outcome = await removePasskey(db, who, text(form, 'id'));
		if (!outcome.ok) return said({ at: 'passkeys', problem: refusalWords(outcome.refusal) });
		return finished('passkey-weg');
	},
	sessions: async (event) => {
		const { who, db } = await asked(event);
		const outcome = await endOtherSessions(db, who);
		if (!outcome.ok) return said({ at: 'sessions', problem: refusalWords(outcome.refusal) });
		lookAgain(event);
		return finished('overal-afgemeld');
	}
};
