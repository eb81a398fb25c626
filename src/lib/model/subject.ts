/** A subject is one space of facts: factors with finitely many levels, where they apply, and what cannot be. */
import { z } from 'zod';
import { Day, Id, Text, windowShape } from './text';
import { Box } from './box';

export const Level = z.strictObject({
	id: Id,
	label: Text,
	help: Text.optional(),
	/** For counting effects: how many this level stands for. */
	count: z.int().nonnegative().optional()
});
export type Level = z.infer<typeof Level>;

/** What is the same wherever the factor is used. */
export const FactorDefinition = z.strictObject({
	id: Id,
	label: Text,
	/** The question above the control, in plain words. */
	question: Text,
	help: Text.optional(),
	levels: z.array(Level).min(2)
});
export type FactorDefinition = z.infer<typeof FactorDefinition>;

export const FactorsFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('factors'),
	factors: z.array(FactorDefinition)
});

/** Rules for a default: the first whose box holds; a row without `when` always holds. */
export const DefaultRule = z.strictObject({ when: Box.optional(), level: Id });

/** A factor in a subject: the shared definition plus where it applies here. Order matters: boxes read earlier factors only. */
export const FactorUse = z.strictObject({
	use: Id,
	group: Id,
	/** Applies when one of the boxes holds; always when absent. */
	appliesWhen: z.array(Box).min(1).optional(),
	/** Absent: must be answered. */
	default: z.union([Id.transform((level) => [{ level }]), z.array(DefaultRule).min(1)]).optional()
});

export const Impossible = z.strictObject({ id: Id, when: Box, text: Text });
export type Impossible = z.infer<typeof Impossible>;

/** Levels from light to heavy: all else equal, the maximum never falls along them. Checked over the whole space. */
export const Gravity = z.strictObject({
	id: Id,
	factor: Id,
	levels: z.array(Id).min(2),
	within: Box.default({}),
	text: Text
});
export type Gravity = z.infer<typeof Gravity>;

/** Checks over the whole space to which the law itself can make an exception. */
export const acknowledgeable = ['gravity', 'aggravation-never-lowers'] as const;

/**
 * Cases in which such a check does not hold because the law says so. Held against the whole space: an exception that
 * no case shows any more is a defect.
 */
export const Acknowledged = z.strictObject({
	id: Id,
	check: z.enum(acknowledgeable),
	/** The facts along which the maximum falls, each with the level at which it has fallen. */
	towards: z.array(z.strictObject({ factor: Id, level: Id })).min(1),
	/** What is true besides, in one of these boxes. */
	when: z.array(Box).min(1),
	text: Text,
	...windowShape
});
export type Acknowledged = z.infer<typeof Acknowledged>;

/** Facts with one level each. */
const Stated = z.record(Id, Id);

/**
 * A row or a column of the map. Of several statements the first that makes a valid case with the other axis counts:
 * where the victim is young, no form of guilt is asked, and the row still means the same.
 */
export const MapLine = z.strictObject({
	id: Id,
	label: Text,
	facts: z.array(Stated).min(1),
	usual: Stated.default({})
});
export type MapLine = z.infer<typeof MapLine>;

/** The levels of one fact, or lines written out. */
export const MapAxis = z.union([
	z.strictObject({ factor: Id }),
	z.strictObject({ title: Text, lines: z.array(MapLine).min(1) })
]);
export type MapAxis = z.infer<typeof MapAxis>;

/** The subject on one page: every cell is a case. `usual` answers what has to be answered and stands on no axis. */
export const SubjectMap = z.strictObject({ rows: MapAxis, columns: MapAxis, usual: Stated.default({}) });
export type SubjectMap = z.infer<typeof SubjectMap>;

export const SubjectFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('subject'),
	id: Id,
	label: Text,
	intro: Text,
	/** What a reader should know before opening it. A subject with a note is offered last. */
	contentNote: Text.optional(),
	/** First offence date for which the law of this subject was read. */
	readFrom: Day,
	/** The date the explorer starts from. */
	exampleDate: Day,
	/** Youth sanctions apply when one of these boxes holds. */
	youthLawWhen: z.array(Box),
	groups: z.array(z.strictObject({ id: Id, label: Text, help: Text.optional() })).min(1),
	factors: z.array(FactorUse).min(1),
	impossible: z.array(Impossible),
	gravity: z.array(Gravity).default([]),
	acknowledged: z.array(Acknowledged).default([]),
	/** Absent: the subject has no map. */
	map: SubjectMap.optional(),
	/** No story is told of a case in one of these boxes, nor of a change that leads into one: there are facts only. */
	noStory: z.array(Box).min(1).optional()
});
export type SubjectFile = z.infer<typeof SubjectFile>;

/** The subject where none is named: in the API and at the plain addresses of the pages. */
export const defaultSubject = 'seksuele-misdrijven';

/** The default first, the others as they come. */
export const subjectsInOrder = <S extends { id: string }>(subjects: Iterable<S>): S[] =>
	[...subjects].sort((a, b) => Number(b.id === defaultSubject) - Number(a.id === defaultSubject));

/** A factor as the engine sees it: definition and use joined. */
export interface Factor extends FactorDefinition {
	group: string;
	appliesWhen?: Box[] | undefined;
	default?: { when?: Box | undefined; level: string }[] | undefined;
}

export interface Subject extends Omit<SubjectFile, 'factors' | 'format' | 'kind'> {
	factors: Factor[];
}
