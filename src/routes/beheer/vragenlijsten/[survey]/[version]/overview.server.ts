/** One version as its overview shows it. */
import type { Language, Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { membersOf } from '$lib/server/accounts';
import { lastReturn, mayReview, mayStillChange, versionsOf, wasOpened } from '$lib/server/survey';
import { studyLibrary } from '$lib/study/library';
import { minutesOf } from '$lib/study/plan';
import { link } from '$lib/ui/shared/link';
import { house } from '../../../../house.server';
import { qrOf } from '../../../../zaken/qr';
import { moment } from '../../../moment';
import { checkedWords, complaintsOf, wordFlags } from '../../check.server';
import { complaintWords } from '../../complaint-words';
import { pathOf, type Opened } from '../../door.server';
import { namesIn } from '../../names.server';
import { nextWords, standingOf, stepAt, steps, stepWords } from '../../state.server';
import { takingWords } from '../../taking.server';
import { spotOf } from '../../where';

const accessWords = (access: Survey['access']): string =>
	({ open: m.ve_access_open, 'one-per-device': m.ve_access_device, tokens: m.ve_access_tokens })[access]();

/** What keeps it from being published, each with the way to the field; and the words to look at again. */
export function hindrances(survey: Survey, key: Opened['key'], lang: Language, now: Date) {
	const complaints = complaintsOf(survey, now);
	const names = namesIn(survey, lang);
	const at = (href: string) => link(pathOf(key, href));
	return {
		summary: checkedWords(complaints.length),
		lines: complaints.map((one) => {
			const spot = spotOf(survey, one.place, lang);
			return { where: spot.where, href: at(spot.href), text: complaintWords(one, names) };
		}),
		words: wordFlags(survey).map(({ place, text }) => {
			const spot = spotOf(survey, place, lang);
			return { where: spot.where, href: at(spot.href), text };
		})
	};
}

export async function overviewOf({ row, key, place, who, db, mayEdit, leads }: Opened, lang: Language, origin: string) {
	const now = new Date();
	const { definition, state } = row;
	const standing = standingOf(row, now.getTime());
	const hasOpened = wasOpened(row);
	const [members, taking, all, returned] = await Promise.all([
		membersOf(db, place.organisation),
		takingWords(db, row, lang),
		versionsOf(db, place.organisation),
		state === 'draft' ? lastReturn(db, place.organisation, key) : undefined
	]);
	const email = (account: string | null) =>
		members.find((one) => one.account === account)?.email ?? m.ve_somebody_gone();
	const others = all.filter(({ survey, version }) => survey === key.survey && version !== key.version);
	const { corpus, cases } = house();
	const minutes = minutesOf(definition, studyLibrary(corpus, cases));
	const address = origin + link(`/vragenlijst/${key.survey}/${key.version}`);
	const at = stepAt(standing);
	const ends = moment(new Date(definition.closesAt), lang);
	return {
		standing,
		next: nextWords(standing),
		steps: steps.map((step) => ({ words: stepWords(step), state: placed(steps.indexOf(step) - steps.indexOf(at)) })),
		hindrances: mayStillChange(row) ? hindrances(definition, key, lang, now) : undefined,
		demo: definition.demo,
		returned,
		revision: row.revision,
		writers: row.writers.map(email),
		reviewer: row.reviewed_by === null ? undefined : email(row.reviewed_by),
		mayReview: mayEdit && mayReview(row, who.account),
		mayEdit,
		leads,
		again: !who.isFresh,
		facts: [
			[m.ve_fact_opens(), moment(new Date(definition.opensAt), lang)],
			...(standing === 'early'
				? [
						[m.ve_fact_closed(), m.ve_fact_closed_early()],
						[m.ve_fact_removal(), ends]
					]
				: [[standing === 'closed' ? m.ve_fact_closed() : m.ve_fact_closes(), ends]]),
			[m.ve_fact_deletes(), moment(new Date(`${definition.deleteOn}T12:00:00Z`), lang, 'day')],
			[m.ve_fact_access(), accessWords(definition.access)],
			[m.ve_fact_minutes(), m.ve_minutes({ low: Math.round(minutes.low), high: Math.round(minutes.high) })],
			[m.ve_fact_cell(), m.ve_people({ count: definition.minimumCell })]
		] as [string, string][],
		taking,
		minimum: definition.minimumCell,
		hash: row.hash,
		ends,
		share: hasOpened
			? {
					address,
					qr: qrOf(address),
					isTokens: definition.access === 'tokens',
					isOver: standing === 'early' || standing === 'closed'
				}
			: undefined,
		others: others.map(({ version }) => ({ version, href: link(pathOf({ survey: key.survey, version })) })),
		mayDelete: leads && hasOpened,
		mayDrop: mayEdit && state === 'draft',
		/** One draft at a time. */
		mayNext: mayEdit && hasOpened && !others.some(mayStillChange),
		links: {
			edit: link(pathOf(key, '/bewerken')),
			review: link(pathOf(key, '/nakijken')),
			preview: link(pathOf(key, '/bekijken')),
			tokens: link(pathOf(key, '/uitnodigingen')),
			results: link(pathOf(key, '/resultaten')),
			yaml: link(pathOf(key, '/definitie/yaml')),
			json: link(pathOf(key, '/definitie/json')),
			demo: link(pathOf(key, '/bewerken/algemeen#demo'))
		}
	};
}

const placed = (after: number): 'before' | 'here' | 'after' => (after < 0 ? 'before' : after > 0 ? 'after' : 'here');
