/** What a pasted table may mean, beside the facts of a subject and the lines of an edition. */
export type { Frame } from './heads';
export type { Candidate, Fact, KnownLine } from './meaning';
export { propose, type Beside, type Line, type Place, type Proposal, type Said } from './propose';
