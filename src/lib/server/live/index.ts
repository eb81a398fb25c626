export { Live, type Acted, type BallotInput, type BallotRefusal, type Voted } from './service';
export type { Audience, Present, Room } from './hub';
export { pairKey, type GroupOf, type RoomFacts } from './room';
export { may, mayUndo } from './rights';
export { simulate } from './demo';
export { allows, isKnownAt, rememberRight, wouldAllow } from './limits';
export { isSecret, newSecret } from './secrets';
export type { Role } from './sessions';
export type { Totals } from './counts';
