/** Why something was not done with a survey, in words with the way out. */
import { m } from '$lib/paraglide/messages';
import type { SurveyRefusal } from '$lib/server/survey';
import type { Refusal } from '$lib/server/accounts';

const own: Record<SurveyRefusal, () => string> = {
	'no-such-survey': m.ve_not_there,
	'changed-meanwhile': m.ve_refused_changed,
	'wrong-state': m.ve_refused_state,
	'own-work': m.ve_refused_own,
	'not-reviewed': m.ve_refused_unreviewed,
	demo: m.ve_refused_demo,
	complaints: m.ve_refused_complaints
};

const accounts: Partial<Record<Refusal, () => string>> = {
	'not-allowed': m.account_not_your_role,
	'show-factor': m.account_again_empty
};

export const surveyRefusal = (refusal: SurveyRefusal | Refusal): string =>
	(own[refusal as SurveyRefusal] ?? accounts[refusal as Refusal] ?? m.ve_refused_state)();
