import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const lang = getLocale();
	const entries = [...readLaw(undefined, settings().LAW_DIR).glossary.values()];
	const titles = {
		term: m.rules_kind_term,
		abbreviation: m.rules_kind_abbreviation,
		offence: m.rules_kind_offence,
		factor: m.rules_kind_factor,
		level: m.rules_kind_level,
		edition: m.rules_kind_edition
	};
	return {
		kinds: (Object.keys(titles) as (keyof typeof titles)[])
			.map((kind) => ({
				kind,
				title: titles[kind](),
				entries: entries
					.filter((entry) => entry.kind === kind)
					.map(({ id, term, text, also }) => ({ id, term: term[lang], text: text[lang], also: also?.join(', ') }))
					.sort((a, b) => a.term.localeCompare(b.term, lang))
			}))
			.filter((group) => group.entries.length > 0)
	};
};
