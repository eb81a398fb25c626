/** The words of the page with help. */
import { m } from '$lib/paraglide/messages';
import type { Prose } from '$lib/ui/views/prose';

export const helpPage = (): Prose => ({
	title: m.help_title(),
	description: m.help_description(),
	lead: m.help_lead(),
	sections: [
		{ id: 'praten', title: m.help_talk_title(), paragraphs: [m.help_talk()] },
		{ id: 'snel-weg', title: m.help_exit_title(), paragraphs: [m.help_exit(), m.help_exit_history()] },
		{
			id: 'zo-werkt-het',
			title: m.help_use_title(),
			paragraphs: [],
			items: [m.help_use_subject(), m.help_use_facts(), m.help_use_answer(), m.help_use_share(), m.help_use_print()]
		},
		{ id: 'geen-antwoord', title: m.help_gap_title(), paragraphs: [m.help_gap(), m.help_gap_open()] },
		{ id: 'fout', title: m.help_wrong_title(), paragraphs: [m.help_wrong(), m.help_wrong_tell()] }
	]
});
