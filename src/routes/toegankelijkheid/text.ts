/** The words of the accessibility statement. Each line of what was tested names a check that runs before every change. */
import { m } from '$lib/paraglide/messages';
import type { Prose } from '$lib/ui/views/prose';

export const accessibilityPage = (): Prose => ({
	title: m.access_title(),
	description: m.access_description(),
	lead: m.access_lead(),
	sections: [
		{
			id: 'getest',
			title: m.access_tested_title(),
			paragraphs: [m.access_tested()],
			items: [
				m.access_tested_axe(),
				m.access_tested_keyboard(),
				m.access_tested_narrow(),
				m.access_tested_large(),
				m.access_tested_zoom(),
				m.access_tested_reader(),
				m.access_tested_motion(),
				m.access_tested_script()
			]
		},
		{ id: 'niet-getest', title: m.access_untested_title(), paragraphs: [m.access_untested()] },
		{
			id: 'weten',
			title: m.access_known_title(),
			paragraphs: [],
			items: [m.access_known_tables(), m.access_known_sources(), m.access_known_language()]
		},
		{ id: 'melden', title: m.access_report_title(), paragraphs: [m.access_report()] }
	]
});
