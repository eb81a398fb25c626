import { inLanguage } from '$lib/model';
import { getLocale } from '$lib/paraglide/runtime';
import { reaches } from '$lib/server/accounts';
import { talliesOf, versionsOf, WHAT } from '$lib/server/survey';
import { link } from '$lib/ui/shared/link';
import { accounts, requireRole } from '../door.server';
import { moment } from '../moment';
import { pathOf } from './door.server';
import { nextWords, standingOf, standingWords } from './state.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { who, place } = await requireRole(event, 'viewer');
	const { db } = await accounts();
	const lang = getLocale();
	const now = Date.now();
	const rows = await versionsOf(db, place.organisation);
	const surveys = await Promise.all(
		rows.map(async (row) => {
			const { survey, version, definition } = row;
			const standing = standingOf(row, now);
			const isSeen = row.state === 'published' || row.state === 'closed';
			const tallies = isSeen ? await talliesOf(db, row, [WHAT.began, WHAT.done]) : undefined;
			return {
				survey,
				version,
				href: link(pathOf({ survey, version })),
				title: inLanguage(definition.title, lang),
				demo: definition.demo,
				standing,
				state: standingWords(standing),
				next: nextWords(standing),
				opens: moment(new Date(definition.opensAt), lang),
				closes: moment(new Date(definition.closesAt), lang),
				began: tallies?.get(WHAT.began) ?? 0,
				done: tallies?.get(WHAT.done) ?? 0,
				isSeen
			};
		})
	);
	return {
		org: place.organisation,
		name: place.name,
		mayEdit: reaches(place.role, 'editor'),
		others: who.places.filter(({ organisation }) => organisation !== place.organisation),
		surveys,
		isThrown: event.url.searchParams.get('gedaan') === 'weg'
	};
};
