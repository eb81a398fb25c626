/** What may be said of a test over groups: one number about everybody, which moves with each of them. */
import type { Test } from '../analysis/wald';
import type { Policy } from './policy';

export interface TestGate {
	policy: Policy;
	/** Whether every difference that is tested may be shown: else the test would tell of what is hidden. */
	open: boolean;
	/** The people behind what was last shown of this test, if anything was. */
	last?: number | undefined;
}

export type ShownTest =
	/** `p` is the end of the step that the chance is below; 1 above the largest. No statistic: it has all digits. */
	| { kind: 'test'; p: number; people: number; answers: number }
	| { kind: 'withheld'; minimum: number }
	/** Not enough new people since it was last shown: that one stands. */
	| { kind: 'as-before'; minimum: number }
	| Exclude<Test, { kind: 'test' }>;

/** The steps that readers tell apart. Between two of them somebody who asks again and again finds no single answer. */
const STEPS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.2, 0.5];
/** From here on it is told as this or more. */
export const LARGEST_STEP = STEPS.at(-1)!;

/** A chance is told as the step that it is below: less than 0.05 is what people look for, and 0.0437 tells of people. */
const upTo = (p: number): number => STEPS.find((step) => p < step) ?? 1;

const downTo = (count: number, step: number) => count - (count % step);

/**
 * Shows a test where all that it tests is shown, and anew only when at least the minimum of people came or went: the
 * chance before and after one more person would tell what that person said.
 */
export function showTest(test: Test, { policy: { minimum }, open, last }: TestGate): ShownTest {
	if (!open || test.people < minimum) return { kind: 'withheld', minimum };
	if (last !== undefined && Math.abs(test.people - last) < minimum) return { kind: 'as-before', minimum };
	const counts = { people: downTo(test.people, minimum), answers: downTo(test.answers, minimum) };
	return test.kind === 'test' ? { kind: 'test', p: upTo(test.p), ...counts } : { ...test, ...counts };
}
