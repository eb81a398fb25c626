/** How sure it is that an edition is what holds, in plain words: never sooner than a reading showed it. */
import type { PolicyEdition } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { isUnread } from './gaps';

export interface EvidenceWords {
	short: string;
	long: string;
}

const classes: Record<NonNullable<PolicyEdition['evidence']>, () => EvidenceWords> = {
	S1: () => ({ short: m.rules_evidence_s1(), long: m.rules_evidence_s1_long() }),
	S2: () => ({ short: m.rules_evidence_s2(), long: m.rules_evidence_s2_long() }),
	S3: () => ({ short: m.rules_evidence_s3(), long: m.rules_evidence_s3_long() })
};

export function evidenceWords(edition: PolicyEdition): EvidenceWords | undefined {
	if (isUnread(edition)) return { short: m.rules_evidence_unread(), long: m.rules_evidence_unread_long() };
	return edition.evidence && classes[edition.evidence]();
}

/** The classes in words, for whoever wants to know what they mean. */
export const evidenceLegend = (): EvidenceWords[] => [...Object.values(classes).map((words) => words())];
