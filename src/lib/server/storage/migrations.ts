import { installation } from './migration-001-installation';
import { live } from './migration-002-live';
import { accounts } from './migration-003-accounts';
import { survey } from './migration-004-survey';
import { surveyResults } from './migration-005-survey-results';
import { liveApart } from './migration-006-live-apart';
import { surveyMargins } from './migration-007-survey-margins';
import type { Migration } from './migrate';

/** In order. A migration that was ever released is never changed: what it made is mended by the next one. */
export const migrations: readonly Migration[] = [
	installation,
	live,
	accounts,
	survey,
	surveyResults,
	liveApart,
	surveyMargins
];
