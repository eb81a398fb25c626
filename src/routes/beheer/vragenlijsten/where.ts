/** Where in a survey something stands, in words and as an address. */
import { inLanguage, type Language, type Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { fieldAt, partAtPlace, type Part, type Section } from '$lib/study/edit/parts';
import type { Place } from '$lib/study/survey/complaint';

const sectionNames: Record<Section, () => string> = {
	algemeen: m.ve_section_general,
	toestemming: m.ve_section_consent,
	zaken: m.ve_section_experiments,
	vragen: m.ve_section_questions,
	achtergrond: m.ve_section_background,
	aandacht: m.ve_section_attention,
	schermen: m.ve_section_screens,
	quota: m.ve_section_quotas,
	tijden: m.ve_section_times,
	uitkomst: m.ve_section_after
};

const sectionHelp: Record<Section, () => string> = {
	algemeen: m.ve_section_general_help,
	toestemming: m.ve_section_consent_help,
	zaken: m.ve_section_experiments_help,
	vragen: m.ve_section_questions_help,
	achtergrond: m.ve_section_background_help,
	aandacht: m.ve_section_attention_help,
	schermen: m.ve_section_screens_help,
	quota: m.ve_section_quotas_help,
	tijden: m.ve_section_times_help,
	uitkomst: m.ve_section_after_help
};

export const sectionName = (section: Section): string => sectionNames[section]();
export const sectionHelpOf = (section: Section): string => sectionHelp[section]();

const kinds: Record<Survey['screens'][number]['kind'], () => string> = {
	note: m.ve_screen_note,
	consent: m.ve_screen_consent,
	information: m.ve_screen_information,
	questions: m.ve_screen_questions,
	experiment: m.ve_screen_experiment,
	attention: m.ve_screen_attention,
	repeat: m.ve_screen_repeat,
	background: m.ve_screen_background,
	reveal: m.ve_screen_reveal,
	end: m.ve_screen_end
};

export const screenName = (kind: keyof typeof kinds): string => kinds[kind]();

const cut = (words: string) => (words.length > 70 ? `${words.slice(0, 68)}…` : words);

/** How something is called on a page: by its own words, as far as it has some. */
export function itemName(survey: Survey, { section, item }: Part, lang: Language): string {
	if (item === undefined) return sectionName(section);
	const named = (text: { nl?: string | undefined; en?: string | undefined } | undefined) =>
		cut(text ? inLanguage(text, lang) : item);
	const own = <T>(all: Record<string, T>): T | undefined => (Object.hasOwn(all, item) ? all[item] : undefined);
	switch (section) {
		case 'zaken':
			return named(own(survey.experiments)?.title);
		case 'vragen':
			return named(own(survey.questions)?.text);
		case 'achtergrond':
			return named(own(survey.background)?.text);
		case 'aandacht':
			return named(own(survey.attention)?.text);
		case 'schermen': {
			const screen = survey.screens.find(({ id }) => id === item);
			if (!screen) return item;
			const title = 'title' in screen && screen.title ? `: ${named(screen.title)}` : '';
			return screenName(screen.kind) + title;
		}
		default:
			return sectionName(section);
	}
}

export interface Spot {
	/** Such as `Vragen: Hoe oud ben je?` */
	where: string;
	/** Below the pages of the version. */
	href: string;
	section: Section;
	item?: string | undefined;
	field: string;
}

export function spotOf(survey: Survey, place: Place, lang: Language): Spot {
	const part = partAtPlace(survey, place);
	const { section, item } = part;
	const field = fieldAt(part, place);
	const name = item === undefined ? '' : `: ${itemName(survey, part, lang)}`;
	const page = `/bewerken/${section}${item === undefined ? '' : `/${item}`}`;
	return {
		where: sectionName(section) + name,
		href: `${page}${field === '' ? '' : `#${field}`}`,
		section,
		item,
		field
	};
}
