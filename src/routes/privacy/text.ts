/** The words of the page about privacy. */
import { m } from '$lib/paraglide/messages';
import type { Prose } from '$lib/ui/views/prose';

export const privacyPage = (): Prose => ({
	title: m.privacy_title(),
	description: m.privacy_description(),
	lead: m.privacy_lead(),
	sections: [
		{
			id: 'niet',
			title: m.privacy_not_title(),
			paragraphs: [],
			items: [
				m.privacy_not_account(),
				m.privacy_not_cookies(),
				m.privacy_not_measured(),
				m.privacy_not_others(),
				m.privacy_not_address()
			]
		},
		{
			id: 'feiten',
			title: m.privacy_facts_title(),
			paragraphs: [m.privacy_facts(), m.privacy_facts_shared(), m.privacy_facts_own()]
		},
		{
			id: 'eigen-straf',
			title: m.privacy_own_title(),
			paragraphs: [m.privacy_own(), m.privacy_own_gone()]
		},
		{
			id: 'werkbank',
			title: m.privacy_bench_title(),
			paragraphs: [m.privacy_bench(), m.privacy_bench_exit()]
		},
		{
			id: 'sessie',
			title: m.privacy_session_title(),
			paragraphs: [
				m.privacy_session(),
				m.privacy_session_answers(),
				m.privacy_session_gone(),
				m.privacy_session_device()
			]
		},
		{
			id: 'vragenlijst',
			title: m.vr_privacy_title(),
			paragraphs: [m.vr_privacy(), m.vr_privacy_each(), m.vr_privacy_gone(), m.vr_privacy_device()]
		},
		{
			id: 'server',
			title: m.privacy_server_title(),
			paragraphs: [m.privacy_server(), m.privacy_server_error(), m.privacy_server_host()]
		},
		{
			id: 'organisatoren',
			title: m.privacy_organisers_title(),
			paragraphs: [
				m.privacy_organisers(),
				m.privacy_organisers_cookie(),
				m.privacy_organisers_log(),
				m.privacy_organisers_gone()
			]
		},
		{ id: 'snel-weg', title: m.privacy_exit_title(), paragraphs: [m.privacy_exit()] },
		{ id: 'links', title: m.privacy_links_title(), paragraphs: [m.privacy_links()] },
		{ id: 'rechten', title: m.privacy_rights_title(), paragraphs: [m.privacy_rights()] }
	]
});
