import { getLocale } from '$lib/paraglide/runtime';
import { isOffline, link } from '$lib/ui/shared/link';
import { m } from '$lib/paraglide/messages';
import { exampleOf } from './home';
import { subjectsByWeight } from './subjects';
import { pathOf } from './verkennen/[[subject]]/view';
import type { House } from './house';

export const page = ({ corpus }: House) => {
	const lang = getLocale();
	const subjects = subjectsByWeight(corpus);
	const example = exampleOf(corpus, subjects, lang);
	const choices = subjects.map(({ id, label, contentNote }) => ({
		label: label[lang],
		href: pathOf(id),
		note: contentNote?.[lang]
	}));
	const begin = choices[0]?.href ?? link('/verkennen');
	return {
		choices,
		begin,
		example,
		/** Each of the people this is for, with where they begin. */
		audiences: [
			{ title: m.home_for_you(), text: m.home_for_you_text(), href: begin, link: m.home_for_you_link() },
			{
				title: m.home_for_class(),
				text: m.home_for_class_text(),
				// A copy without a network has no room to lead; there a lesson begins with a case.
				href: link(isOffline ? '/zaken' : '/sessie'),
				link: m.home_for_class_link()
			},
			{
				title: m.home_for_organisation(),
				text: m.home_for_organisation_text(),
				href: link('/over'),
				link: m.home_for_organisation_link()
			},
			{
				title: m.home_for_lawyer(),
				text: m.home_for_lawyer_text(),
				href: link('/regels'),
				link: m.home_for_lawyer_link()
			}
		]
	};
};
