/** The contract between the trace and a language: a step kind without a sentence does not compile. */
import type { Step, StepKind, Subject } from '../model';

export interface Context {
	subject: Subject;
}

export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;

export type Sentences = { readonly [K in StepKind]: (step: StepOf<K>, context: Context) => string };
