/** The page of one edition: what it is, how sure we are of it, what is missing, and then the document itself. */
import { dayWords } from '$lib/explain';
import type { Edition, PolicyEdition } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Link } from '$lib/ui/views/explorer';
import type { EditionView } from '$lib/ui/views/rules';
import { pathOf } from '../verkennen/[[subject]]/view';
import { editionHref, isOverlay } from '../verkennen/[[subject]]/editions';
import { evidenceWords } from './evidence';
import { editionsOf, gapsOf } from './gaps';
import { policySections } from './policy';
import { placeOf, windowWords, type Reader } from './rule';
import { statuteSections } from './statute';

/** Enough of the hash to tell two versions apart. */
const FINGERPRINT = 12;

function toConfirm(edition: Edition, { lang }: Reader): string | undefined {
	if (edition.kind === 'statute' || edition.through !== undefined) return undefined;
	const { lastSeen } = edition;
	return lastSeen ? m.explorer_last_seen({ date: dayWords(lastSeen, lang) }) : m.explorer_to_confirm();
}

/** The framework that speaks where a guideline has no rule of its own. */
function frameOf({ corpus, lang, subject }: Reader, { frame, from, through }: PolicyEdition): EditionView['about'] {
	const found = corpus.policies.find(
		(other) =>
			other.instrument === frame &&
			(through === undefined || other.from <= through) &&
			(other.through === undefined || from <= other.through)
	);
	if (!found) return [];
	return [{ label: m.rules_frame(), text: found.label[lang], href: editionHref(found.id, subject.id) }];
}

function aboutOf(reader: Reader, edition: Edition): EditionView['about'] {
	const { lang } = reader;
	const policy = edition.kind === 'statute' ? undefined : edition;
	const evidence = policy && evidenceWords(policy);
	return [
		{ label: m.rules_window_label(), text: windowWords(edition, lang) },
		...(policy?.lastSeen ? [{ label: m.rules_last_seen_label(), text: dayWords(policy.lastSeen, lang) }] : []),
		...(evidence ? [{ label: m.rules_evidence_label(), text: evidence.long }] : []),
		...(policy ? frameOf(reader, policy) : codeOf(reader)),
		{ label: m.rules_id_label(), text: `${edition.id} · ${edition.hash.slice(0, FINGERPRINT)}` }
	];
}

function othersOf({ corpus, lang }: Reader, edition: Edition): Link[] {
	return editionsOf(corpus)
		.filter(({ instrument, subject }) => instrument === edition.instrument && subject === edition.subject)
		.map((other) => ({
			label: windowWords(other, lang),
			href: editionHref(other.id, other.subject),
			current: other === edition
		}));
}

/** A code is read in many places, each named at its rule; a guideline stands in one. */
function codeOf({ corpus, lang, main }: Reader): EditionView['about'] {
	const source = main === undefined ? undefined : corpus.sources.get(main);
	return source ? [{ label: m.explorer_source(), text: source.label[lang], href: source.url }] : [];
}

const policySource = (reader: Omit<Reader, 'main'>, edition: Edition) =>
	edition.kind === 'statute' ? undefined : placeOf({ ...reader, main: undefined }, edition.basis);

export function presentEdition(given: Omit<Reader, 'main'>, edition: Edition): EditionView {
	const statute = edition.kind === 'statute';
	const basis = statute ? edition.offences[0]?.basis : edition.basis;
	const reader: Reader = { ...given, main: basis?.source };
	const { lang, subject } = reader;
	const sections = statute ? statuteSections(reader, edition) : policySections(reader, edition);
	const others = othersOf(reader, edition);
	return {
		title: edition.label[lang],
		text: statute ? m.rules_statute_text({ subject: subject.label[lang] }) : edition.text[lang],
		about: aboutOf(reader, edition),
		overlay: isOverlay(edition),
		toConfirm: toConfirm(edition, reader),
		source: policySource(given, edition),
		gaps: gapsOf(edition, lang),
		sections: sections.filter(({ rules, table }) => rules.length > 0 || (table?.rows.length ?? 0) > 0),
		others: others.length > 1 ? others : [],
		explore: { label: m.rules_explore({ subject: subject.label[lang] }), href: pathOf(subject.id) }
	};
}
