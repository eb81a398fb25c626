/** Where a guideline starts, in large words; and what is missing, in a shape of its own. */
import { dayWords, describeOutcome, statusWords } from '$lib/explain';
import type { PolicyEdition, Start, Status } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { ruleAnchor } from '$lib/ui/views/rules';
import { sourceName } from '$lib/ui/views/words';
import type { StartView } from '$lib/ui/views/explorer';
import type { Asked } from './asked';
import { editionHref, isOverlay } from './editions';

/** The address that a gap's text names becomes a link of its own; the sentence that only introduces it goes with it. */
function splitLink(text: string): { text: string; href?: string } {
	const found = /https:\/\/[^\s]+?(?=[.,;]?(?:\s|$))/.exec(text);
	if (!found) return { text };
	const before = text.slice(0, found.index);
	const after = text.slice(found.index + found[0].length).replace(/^[.,;]?\s*/, '');
	return { text: `${before.slice(0, before.lastIndexOf('. ') + 1)} ${after}`.trim(), href: found[0] };
}

const editionOf = ({ corpus }: Asked, start: Start) => corpus.policies.find(({ id }) => id === start.edition);

function gapOf(asked: Asked, start: Start, lead: string, reasons: readonly string[]): StartView['gap'] {
	const { text, href } = splitLink(reasons.join(' '));
	const { sources, policies } = asked.corpus;
	const edition = editionOf(asked, start);
	// What a guideline leaves to its framework is missing there.
	const frame = policies.find(({ instrument }) => instrument === edition?.frame);
	const official = href ?? [edition, frame].map((one) => one && sources.get(one.basis.source)?.url).find(Boolean);
	return {
		lead,
		text: `${text} ${m.explorer_gap_no_guess()}`,
		link: official ? { label: m.explorer_gap_link(), href: official } : undefined
	};
}

function badgeOf({ corpus, lang }: Asked, { outcome }: Start, status: Status): string {
	const basis = outcome.kind === 'untranscribed' ? outcome.known?.basis : undefined;
	return basis ? m.explorer_badge_known({ source: sourceName(corpus, basis, lang) }) : statusWords(status, lang);
}

function toConfirm(asked: Asked, start: Start): string | undefined {
	const edition = editionOf(asked, start);
	if (!edition || edition.through !== undefined) return undefined;
	return edition.lastSeen
		? m.explorer_last_seen({ date: dayWords(edition.lastSeen, asked.lang) })
		: m.explorer_to_confirm();
}

const classes: Record<NonNullable<PolicyEdition['evidence']>, () => string> = {
	S1: m.explorer_evidence_s1,
	S2: m.explorer_evidence_s2,
	S3: m.explorer_evidence_s3
};

/** A table that nobody read has no class: the gap itself says so. */
function evidenceOf(asked: Asked, start: Start): string | undefined {
	const edition = editionOf(asked, start);
	const isRead = edition?.rows.some(({ cell }) => cell.kind !== 'untranscribed');
	return isRead && edition?.evidence ? classes[edition.evidence]() : undefined;
}

/** The row that gave the figure, where the page of its edition shows it. */
function hrefOf({ evaluation, subject }: Asked, { edition }: Start): string {
	const row = evaluation.steps.find((step) => step.kind === 'row' && step.edition === edition);
	const href = editionHref(edition, subject.id);
	return row?.kind === 'row' ? `${href}#${ruleAnchor(row.rule)}` : href;
}

/** @param status the status of the whole result; absent for a point that stands beside it, which has its own */
export function presentStart(asked: Asked, start: Start, status?: Status): StartView {
	const { lang } = asked;
	const { outcome } = start;
	const { heading, sentence, options, reasons } = describeOutcome(outcome, lang);
	const missing = outcome.kind === 'untranscribed';
	const weight = missing ? 'untranscribed' : (status ?? editionOf(asked, start)?.basis.status ?? 'illustrative');
	return {
		title: heading,
		options,
		badge: badgeOf(asked, start, weight),
		status: weight,
		gap: missing ? gapOf(asked, start, sentence, reasons) : undefined,
		text: missing || outcome.kind === 'sanction' ? undefined : [sentence, ...reasons].join(' '),
		edition: { label: start.label[lang], href: hrefOf(asked, start) },
		overlay: isOverlay(editionOf(asked, start)),
		toConfirm: toConfirm(asked, start),
		evidence: evidenceOf(asked, start)
	};
}
