import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { textDecisions, type HostAct } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { fieldText } from '$lib/ui/live/read-form';
import { link } from '$lib/ui/shared/link';
import type { HostView } from '$lib/ui/views/live';
import { hostOf, live, placeForOthers } from '../../../live.server';
import { readAct } from '../../../sessie/act.server';
import { actRefusalWords } from '../../../sessie/refusals';
import { qrOf } from '../../../zaken/qr';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { room, role } = await hostOf(event);
	event.setHeaders({ 'referrer-policy': 'same-origin' });
	const { code } = room.facts.session;
	return {
		host: room.view(role, getLocale()) as HostView,
		code,
		key: event.params.key,
		/** In what the host tells or hands to others. */
		others: placeForOthers(event.url),
		isNew: event.url.searchParams.has('nieuw')
	};
};

const Decision = z.strictObject({ kind: z.literal('text'), id: z.uuid(), value: z.enum(textDecisions) });

const forbidden = () => fail(403, { problem: actRefusalWords('not-allowed') });

export const actions: Actions = {
	act: async (event) => {
		const { room, role } = await hostOf(event);
		const act = readAct((await event.request.formData()).get('act'));
		if (!act) return fail(400, { problem: m.act_unreadable() });
		const acted = await live().act(room, role, act satisfies HostAct | { kind: 'undo' });
		return acted.ok ? { ok: true } : fail(409, { problem: actRefusalWords(acted.refusal) });
	},
	text: async (event) => {
		const { room, role } = await hostOf(event);
		if (role !== 'host') return forbidden();
		const form = await event.request.formData();
		const asked = Decision.safeParse({ kind: 'text', id: fieldText(form, 'id'), value: fieldText(form, 'value') });
		if (!asked.success) return fail(400, { problem: m.act_unreadable() });
		const acted = await live().act(room, role, asked.data);
		return acted.ok ? { ok: true } : fail(409, { problem: actRefusalWords(acted.refusal) });
	},
	link: async (event) => {
		const { room, role } = await hostOf(event);
		if (role !== 'host') return forbidden();
		const asked = (await event.request.formData()).get('role') === 'host' ? 'host' : 'remote';
		const secret = await live().addKey(room, asked);
		const made = link(`/leiding/${room.facts.session.code}/${secret}`);
		return { ok: true, made, qr: qrOf(`${placeForOthers(event.url).origin}${made}`) };
	},
	delete: async (event) => {
		const { room, role } = await hostOf(event);
		if (role !== 'host') return forbidden();
		await live().delete(room);
		redirect(303, link('/sessie?gewist=ja'));
	}
};
