/** What became of the rules in the folder, in words. */
import { rechecks } from '$lib/law';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { fingerprint } from '$lib/server/law';
import { lawState } from '$lib/server/law/keep';
import { house } from '../../house.server';
import { today } from '../../today';
import { moment } from '../moment';
import { wrongLine } from './wrong.server';

/** Whether what lies in the folder is the law in force. */
export const isSound = (lawDir: string): boolean =>
	lawState().refused === undefined && lawState().print === fingerprint(lawDir);

function sinceWords(): string {
	const { since, takenOver } = lawState();
	const words = (at: number) => moment(new Date(at), getLocale());
	return takenOver === undefined
		? m.la_since_start({ moment: words(since) })
		: m.la_since({ moment: words(takenOver) });
}

export function stateView(lawDir: string) {
	const { refused, print } = lawState();
	const shown = (text: string) => text.replaceAll(`${lawDir}/`, '');
	return {
		since: sinceWords(),
		isReading: print !== fingerprint(lawDir),
		refused: refused && {
			text: m.la_refused_text({ moment: moment(new Date(refused.at), getLocale()) }),
			// Where the folder lies on this machine is the operator's affair.
			lines: refused.complaints.map((one) => {
				const { place, path, message } = wrongLine(one, getLocale());
				return { place: shown(place), path, message: shown(message) };
			})
		}
	};
}

/** The same in short, for the first page of organisers. */
export function rulesView() {
	const due = rechecks(house().corpus, today()).readings.length;
	return {
		since: sinceWords(),
		refused: lawState().refused !== undefined,
		again: due === 0 ? m.la_home_again_none() : due === 1 ? m.la_home_again_one() : m.la_home_again({ count: due })
	};
}
