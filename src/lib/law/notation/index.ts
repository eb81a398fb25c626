/** The notation of sanctions in guideline tables: read, and printed back. */
export { printEffect, readEffect, sameEffect } from './effect';
export { canonical, type Component, type Outcome } from './outcome';
export { printNotation, type Printed, type PrintRefusal } from './print';
export { readNotation, withPrinted } from './read';
export type { Context, Flag, FlagReason, Piece, Problem, ProblemReason, Reading } from './reading';
export type { Span } from './tokens';
export { ABSENT, BESPOKE, NOT_READ } from './texts';
