/** Where a survey begins: from nothing, or from one that is there. */
import type { Language, Survey } from '../../model';
import { monthsAfter } from '../survey/times';
import { momentIn, momentOf } from './moments';

const DAY = 24 * 3600 * 1000;

/** Opens in two weeks for six weeks, and is gone half a year later: somebody changes it, and until then it can be. */
export function usualTimes(now: number): Pick<Survey, 'opensAt' | 'closesAt' | 'deleteOn'> {
	const nine = (at: number) => momentIn(`${momentOf(at).slice(0, 10)}T09:00`) ?? momentOf(at);
	const closesAt = nine(now + 56 * DAY);
	return { opensAt: nine(now + 14 * DAY), closesAt, deleteOn: monthsAfter(closesAt.slice(0, 10), 6) };
}

export interface Beginning {
	languages: readonly Language[];
	title: Survey['title'];
	about: Survey['about'];
	organisation: string;
	contact: string;
	/** What people consent to, in the words of the house, to be made one's own. */
	consent: Survey['consent']['text'];
}

/** The least that has the form of a survey: what it is about, consent, and thanks. */
export function blankSurvey(beginning: Beginning, id: string, now: number): Survey {
	const { languages, title, about, organisation, contact, consent } = beginning;
	return {
		id,
		version: 1,
		languages: [...languages],
		title,
		about,
		organisation,
		contact,
		consent: { version: 1, text: consent },
		screens: [
			{ kind: 'note', id: 'note' },
			{ kind: 'consent', id: 'consent' },
			{ kind: 'end', id: 'end' }
		],
		experiments: {},
		questions: {},
		background: {},
		attention: {},
		quotas: [],
		...usualTimes(now),
		access: 'one-per-device',
		showAfter: { guideline: false, others: false },
		minimumCell: 10,
		withdrawal: 'while-open',
		publish: [],
		demo: false
	};
}
