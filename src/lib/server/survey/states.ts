/** What the state of a version says of it. */
import type { SurveyState } from '../storage/survey-tables';

interface Known {
	state: SurveyState;
}

/** Whether its text may still become another one: what was opened stands, whatever is missing in it. */
export const mayStillChange = ({ state }: Known): boolean => state === 'draft' || state === 'review';

/** Whether people could answer it, and what they answered is kept. */
export const wasOpened = ({ state }: Known): boolean => state === 'published' || state === 'closed';
