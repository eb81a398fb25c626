/** A table being transcribed, pure: where a work begins, what can be done to it, and what is shown of it. */
export { Bench } from './bench';
export { blank, following, kept, opened, openedFile, writtenEditions, type Begin, type Kept } from './open';
export type { Around } from './look';
