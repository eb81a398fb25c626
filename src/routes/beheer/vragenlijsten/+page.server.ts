import { inLanguage, type Language, type Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { reaches } from '$lib/server/accounts';
import { versionsOf } from '$lib/server/survey';
import { link } from '$lib/ui/shared/link';
import { accounts, requireRole } from '../door.server';
import { moment } from '../moment';
import { pathOf } from './door.server';
import { nextWords, standingOf, standingWords, type Standing } from './state.server';
import { takingWords } from './taking.server';
import type { PageServerLoad } from './$types';

/** From when until when; where it was closed earlier, until when people may still go. */
function whenWords(standing: Standing, { opensAt, closesAt }: Survey, lang: Language): string {
	const [from, through] = [moment(new Date(opensAt), lang), moment(new Date(closesAt), lang)];
	return standing === 'early' ? m.ve_list_early({ from, date: through }) : m.ve_from_through({ from, through });
}

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
			return {
				survey,
				version,
				href: link(pathOf({ survey, version })),
				title: inLanguage(definition.title, lang),
				demo: definition.demo,
				standing,
				state: standingWords(standing),
				next: nextWords(standing),
				when: whenWords(standing, definition, lang),
				taking: await takingWords(db, row, lang)
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
