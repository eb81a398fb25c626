import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import type { RoomView } from '$lib/ui/views/live';
import { placeForOthers, roomOf } from '../../live.server';
import { qrOf } from '../../zaken/qr';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const room = await roomOf(event);
	const { code } = room.facts.session;
	const { origin, host } = placeForOthers(event.url);
	return {
		room: room.view('room', getLocale()) as RoomView,
		code,
		/** As somebody types it, and as a camera opens it. */
		join: { host: `${host}${link('/').replace(/\/$/, '')}`, qr: qrOf(`${origin}${link(`/mee/${code}`)}`) },
		shell: 'bare' as const
	};
};
