export { BANDS, type GivenAnswer, type GivenStep } from './submission';
export { createDraft, createNextVersion, dropDraft, saveDraft } from './drafts';
export {
	close,
	lastReturn,
	LONGEST_REASON,
	markDeleted,
	mayReview,
	publish,
	review,
	submit,
	type Freeze,
	type Publication
} from './review';
export { empty, retain } from './retention';
export { mayStillChange, wasOpened } from './states';
export { Surveys, type Answered, type Current } from './service';
export { talliesOf, WHAT } from './tallies';
export type { VersionKey } from './keys';
export { makeTokens, MOST_TOKENS } from './tokens';
export { findVersion, objectOf, versionsOf, type SurveyRefusal, type VersionRow } from './versions';
