/** What the law allows in one case, as plain data: a page can hold a sentence against it without the rules. */
import type { FixedTerm, LifeTerm, MaximumState, Objection } from './result';
import type { SanctionLaw } from './box';
import type { Amount } from './sanction';
import type { Limit } from './statute';
import type { Text } from './text';

/** A rule that an objection can point at, with its own words. */
export interface Bound {
	rule: string;
	article: string;
	text: Text;
	/** What a reader must know about this reading: derived, or read in one version only. */
	note?: Text | undefined;
}

export type LimitKey = Limit['key'];

/** An offence is charged, so a penalty is possible. */
export interface Charged {
	charged: true;
	law: SanctionLaw;
	maximum: {
		kind: MaximumState['kind'];
		/** One, or every reading that the law leaves open, ascending. */
		readings: readonly (FixedTerm | LifeTerm)[];
		fineCategory: number;
		/** The article of the offence. */
		offence: Pick<Bound, 'rule' | 'article'>;
		/** The rule that set the figure where it is not that article: youth law, or a ceiling that bites. */
		setBy?: Bound | undefined;
	};
	/** Whether a bare community service is barred; null for minor offences, which have no bar. */
	bar: {
		status: 'barred' | 'not-barred' | 'undecided';
		grounds: readonly Bound[];
		exception?: Bound | undefined;
	} | null;
	limits: Partial<Record<LimitKey, Bound & { value: Amount }>>;
}

/** Nothing is charged: every penalty meets the one objection that says why. */
export interface NotCharged {
	charged: false;
	objection: Objection;
}

export type Bounds = Charged | NotCharged;
