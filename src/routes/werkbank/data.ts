/** What can be opened: editions with something that was not read first. */
import { getLocale } from '$lib/paraglide/runtime';
import type { Corpus, Language, PolicyEdition } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { link } from '$lib/ui/shared/link';
import type { PageOf } from '../house';
import { sizeGaps } from '../regels/gaps';
import { windowWords } from '../regels/rule';

export interface BenchEdition {
	id: string;
	label: string;
	window: string;
	href: string;
	/** How many amounts and sizes were not read, in words. */
	unread: string | undefined;
}

const countUnread = ({ rows, modifiers }: PolicyEdition): number =>
	rows.filter(({ cell }) => cell.kind === 'untranscribed').length + modifiers.filter(sizeGaps).length;

function editionView(edition: PolicyEdition, lang: Language): BenchEdition {
	const unread = countUnread(edition);
	return {
		id: edition.id,
		label: edition.label[lang],
		window: windowWords(edition, lang),
		href: `${link('/werkbank/bewerken')}?uitgave=${encodeURIComponent(edition.id)}`,
		unread: unread === 0 ? undefined : unread === 1 ? m.bank_unread_one() : m.bank_unread({ count: unread })
	};
}

/** A frame serves many subjects and is one edition here. */
const once = (corpus: Corpus): PolicyEdition[] => [...new Map(corpus.policies.map((one) => [one.id, one])).values()];

/** The newest first, and first of all those of the sexual offences of 2024: that is what most people come for. */
const byNeed = (a: PolicyEdition, b: PolicyEdition): number => {
	const first = ({ subject, rows }: PolicyEdition) => subject === 'seksuele-misdrijven' && rows.length > 0;
	return Number(first(b)) - Number(first(a)) || (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? -1 : 1);
};

export const page = (({ corpus }) => {
	const lang = getLocale();
	const editions = once(corpus).sort(byNeed);
	const open = editions.filter((edition) => countUnread(edition) > 0 && edition.through === undefined);
	const others = editions.filter((edition) => !open.includes(edition));
	const subjectOf = ({ subject }: PolicyEdition) => corpus.subjects.get(subject)!;
	const subjects = [...new Set(others.map(subjectOf))];
	return {
		todo: open.map((edition) => editionView(edition, lang)),
		others: subjects.map((subject) => ({
			id: subject.id,
			label: subject.label[lang],
			editions: others.filter((edition) => subjectOf(edition) === subject).map((edition) => editionView(edition, lang))
		})),
		templates: editions.map(({ id, label, instrument }) => ({ id, instrument, label: `${label[lang]}, ${id}` })),
		subjects: [...corpus.subjects.values()].map(({ id, label }) => ({ id, label: label[lang] }))
	};
}) satisfies PageOf<object>;
