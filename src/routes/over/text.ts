/** The words of the page about this site. */
import { statusSentence, statusWords } from '$lib/explain';
import { statuses, type Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Prose } from '$lib/ui/views/prose';
import { capital } from '$lib/explain';
import { evidenceLegend } from '../regels/evidence';

/** What stands in the collection now. */
export interface Counts {
	subjects: number;
	editions: number;
	sources: number;
	gaps: number;
}

export function aboutPage(counts: Counts, lang: Language): Prose {
	return {
		title: m.about_title(),
		description: m.about_description(),
		lead: m.about_what(),
		sections: [
			{ id: 'van-wie', title: m.about_who_title(), paragraphs: [m.about_who(), m.about_who_open()] },
			{ id: 'uitleg', title: m.about_not_title(), paragraphs: [m.about_not(), m.about_not_case(), m.about_not_own()] },
			{
				id: 'lezen',
				title: m.about_read_title(),
				paragraphs: [m.about_read(), m.about_read_status()],
				terms: statuses.map((status) => ({
					term: capital(statusWords(status, lang)),
					text: statusSentence(status, lang)
				}))
			},
			{
				id: 'zekerheid',
				title: m.about_evidence_title(),
				paragraphs: [m.about_evidence()],
				terms: evidenceLegend().map(({ short, long }) => ({ term: capital(short), text: long }))
			},
			{
				id: 'nakijken',
				title: m.about_check_title(),
				paragraphs: [m.about_check()],
				items: [
					m.about_check_complete(),
					m.about_check_maximum(),
					m.about_check_bar(),
					m.about_check_heavier(),
					m.about_check_words(),
					m.about_check_hand()
				]
			},
			{ id: 'vier-ogen', title: m.about_eyes_title(), paragraphs: [m.about_eyes()] },
			{
				id: 'ontbreekt',
				title: m.about_missing_title(),
				paragraphs: [m.about_missing(counts)]
			},
			{ id: 'zorg', title: m.about_care_title(), paragraphs: [m.about_care(), m.about_care_victim()] },
			{ id: 'veiligheid', title: m.about_security_title(), paragraphs: [] }
		]
	};
}
