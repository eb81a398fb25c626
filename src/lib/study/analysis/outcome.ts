/** From an answer to a number, without ever turning one kind of sentence into another. */
import * as exact from '../../engine/fraction';
import type { ProposedSanction, TaskAnswer } from '../../model';

/** What somebody may impose, each a part of its own: a sentence can have several. */
export const sentenceKinds = ['custody', 'conditional', 'detention', 'service', 'fine', 'nothing'] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

/** The kinds that have a length, and its unit: months for what is locked up, hours of work, euros. */
export const lengthUnits = {
	custody: 'month',
	conditional: 'month',
	detention: 'month',
	service: 'hour',
	fine: 'euro'
} as const;
export type LengthKind = keyof typeof lengthUnits;

/** The length of life in custody: longer than any other, and in no average. */
export const LIFE = Number.POSITIVE_INFINITY;

const months = (fraction: exact.Fraction) => fraction.n / fraction.d;

/**
 * How much of one kind a sentence holds, in the unit of the kind; undefined where it holds none. The conditional part of
 * custody is taken off what is served: 12 months of which 4 conditional are 8 and 4. Days, weeks and years are months as
 * art. 88 Sr counts them (30 days).
 */
export function lengthOf(sentence: ProposedSanction, kind: LengthKind): number | undefined {
	const positive = (amount: number | undefined) => (amount !== undefined && amount > 0 ? amount : undefined);
	switch (kind) {
		case 'custody': {
			if (sentence.life) return LIFE;
			if (!sentence.custody) return undefined;
			const whole = exact.inMonths(sentence.custody);
			const part = sentence.conditionalCustody ? exact.inMonths(sentence.conditionalCustody) : exact.zero;
			return positive(months(exact.subtract(whole, part)));
		}
		case 'conditional':
			return sentence.conditionalCustody && positive(months(exact.inMonths(sentence.conditionalCustody)));
		case 'detention':
			return sentence.detention && positive(months(exact.inMonths(sentence.detention)));
		case 'service':
			return positive(sentence.communityServiceHours);
		case 'fine':
			return positive(sentence.fineEuros);
	}
}

/** The kinds that a sentence imposes; `nothing` for guilty without penalty (art. 9a Sr), and then nothing else. */
export function kindsOf(sentence: ProposedSanction): SentenceKind[] {
	const imposed = sentenceKinds.filter((kind) => kind !== 'nothing' && lengthOf(sentence, kind) !== undefined);
	return imposed.length > 0 ? imposed : ['nothing'];
}

/** What is estimated of the answers to one experiment. */
export type Outcome =
	/** 1 where the sentence imposes the kind, 0 where it does not: its mean is a share. */
	| { kind: 'imposes'; sanction: SentenceKind }
	/** The length among those who imposed the kind. Who imposes it depends on the facts, so this is no effect on a person. */
	| { kind: 'length'; sanction: LengthKind }
	| { kind: 'scale' }
	| { kind: 'number' }
	/** 1 where this was chosen. */
	| { kind: 'choice'; value: string };

/** @returns null where the answer says nothing about the outcome: skipped, of another kind, or life where a mean is asked */
export function valueOf(outcome: Outcome, answer: TaskAnswer | null): number | null {
	if (answer === null) return null;
	switch (outcome.kind) {
		case 'imposes':
			return answer.kind === 'sentence' ? Number(kindsOf(answer.sentence).includes(outcome.sanction)) : null;
		case 'length': {
			if (answer.kind !== 'sentence') return null;
			const length = lengthOf(answer.sentence, outcome.sanction);
			return length === undefined || length === LIFE ? null : length;
		}
		case 'scale':
			return answer.kind === 'scale' ? answer.value : null;
		case 'number':
			return answer.kind === 'number' ? answer.value : null;
		case 'choice':
			return answer.kind === 'choice' ? Number(answer.value === outcome.value) : null;
	}
}

/** Whether the outcome is yes or no, so that its mean is a share. */
export const isBinary = (outcome: Outcome): boolean => outcome.kind === 'imposes' || outcome.kind === 'choice';
