import { dayWords } from '$lib/explain';
import { rechecks, type EditionName } from '$lib/law';
import type { Corpus, Day, Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { editionHref } from '../../verkennen/[[subject]]/editions';
import type { RecheckView } from './view';

/** What somebody should look at again by that day, in words. */
export function recheckView(corpus: Corpus, day: Day, lang: Language): RecheckView {
	const { readings, editions } = rechecks(corpus, day);
	const named = ({ id, subject, label }: EditionName) => ({ label: label[lang], href: editionHref(id, subject) });
	return {
		readings: readings.map(({ source, reading, recheck, editions: resting }) => ({
			source: source.label[lang],
			href: reading.address ?? source.url,
			words: m.la_again_reading({ reading: reading.id, day: dayWords(recheck, lang) }),
			editions: resting.map(named)
		})),
		editions: editions.map((edition) => ({
			...named(edition),
			seen: m.la_again_seen({ day: dayWords(edition.lastSeen, lang) })
		}))
	};
}
