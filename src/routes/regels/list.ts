/** The overview of all rules: by subject, what holds apart from what has ended. */
import { dayWords } from '$lib/explain';
import type { Corpus, Edition, Language, Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { EditionLine, SubjectRulesView } from '$lib/ui/views/rules';
import { editionHref, isOverlay } from '../verkennen/[[subject]]/editions';
import { pathOf } from '../verkennen/[[subject]]/view';
import { evidenceWords } from './evidence';
import { editionsOf, gapsOf, isUnread } from './gaps';
import { windowWords } from './rule';

const kinds = {
	statute: m.rules_kind_statute,
	policy: m.rules_kind_policy,
	judiciary: m.rules_kind_judiciary
};

function countWords(edition: Edition): string {
	if (edition.kind === 'statute') {
		const count = edition.offences.length;
		return count === 1 ? m.rules_count_offence() : m.rules_count_offences({ count });
	}
	const count = edition.rows.length;
	if (count === 0) return m.rules_count_none();
	if (isUnread(edition)) return count === 1 ? m.rules_count_unread_one() : m.rules_count_unread({ count });
	return count === 1 ? m.rules_count_row() : m.rules_count_rows({ count });
}

function lastSeenWords(edition: Edition, lang: Language): string | undefined {
	if (edition.kind === 'statute' || edition.through !== undefined || !edition.lastSeen) return undefined;
	return m.rules_last_seen_short({ date: dayWords(edition.lastSeen, lang) });
}

/** A guideline of its own goes before a framework, which has no table. */
const tablesFirst = (editions: readonly Edition[]) =>
	[...editions].sort((a, b) => Number(!hasTable(a)) - Number(!hasTable(b)));

const hasTable = (edition: Edition) => edition.kind === 'statute' || edition.rows.length > 0;

function lineOf(edition: Edition, lang: Language): EditionLine {
	return {
		label: edition.label[lang],
		href: editionHref(edition.id, edition.subject),
		window: windowWords(edition, lang),
		count: countWords(edition),
		evidence: edition.kind === 'statute' ? undefined : evidenceWords(edition)?.short,
		lastSeen: lastSeenWords(edition, lang),
		gaps: gapsOf(edition, lang).length,
		overlay: isOverlay(edition)
	};
}

/** @param order the subjects in the order in which a reader meets them */
export function presentList(corpus: Corpus, order: readonly Subject[], lang: Language): SubjectRulesView[] {
	return order.map(({ id, label }) => {
		const own = tablesFirst(editionsOf(corpus).filter(({ subject }) => subject === id));
		const open = own.filter(({ through }) => through === undefined);
		const line = (edition: Edition) => lineOf(edition, lang);
		return {
			id,
			subject: label[lang],
			explore: pathOf(id),
			kinds: (['statute', 'policy', 'judiciary'] as const).flatMap((kind) => {
				const editions = open.filter((edition) => edition.kind === kind).map(line);
				return editions.length > 0 ? [{ title: kinds[kind](), editions }] : [];
			}),
			ended: own.filter((edition) => edition.through !== undefined).map(line),
			gaps: open.reduce((sum, edition) => sum + gapsOf(edition, lang).length, 0)
		};
	});
}
