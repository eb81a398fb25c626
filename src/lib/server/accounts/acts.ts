import type { Role } from './roles';

/** Who does it: a member who is signed in, whoever holds a one-time link, or somebody at the machine itself. */
export type By = 'account' | 'link' | 'machine';

export interface ActRule {
	by: readonly By[];
	/** The least that a member has to be. Absent where no member does it. */
	needs?: Role;
	/** Asks for the second factor of whoever has one, when it was not shown in the last ten minutes. */
	again?: true;
}

const OWN = { by: ['account'], needs: 'viewer' } as const satisfies ActRule;

/**
 * Every privileged act, and who may do it. An act that is not in this list cannot be done: `privileged.ts` asks for one,
 * and writes it in the log.
 */
export const ACTS = {
	'organisation-create': { by: ['account', 'link'], needs: 'administrator' },
	'organisation-rename': { by: ['account'], needs: 'administrator' },
	'organisation-delete': { by: ['account'], needs: 'administrator', again: true },
	'member-invite': { by: ['account'], needs: 'administrator', again: true },
	'invitation-withdraw': { by: ['account'], needs: 'administrator' },
	'member-join': { by: ['link'] },
	'member-role': { by: ['account'], needs: 'administrator', again: true },
	'member-remove': { by: ['account'], needs: 'administrator', again: true },
	'member-leave': { ...OWN, again: true },
	'reset-link': { by: ['account', 'machine'], needs: 'administrator', again: true },
	'password-reset': { by: ['link'] },
	'password-change': { ...OWN, again: true },
	'factor-on': OWN,
	'factor-off': { ...OWN, again: true },
	'codes-renew': { ...OWN, again: true },
	'passkey-add': { ...OWN, again: true },
	'passkey-remove': { ...OWN, again: true },
	'sessions-end': OWN,
	'log-export': { by: ['account'], needs: 'administrator' },
	/* Only in the organisation that speaks for the installation: see installation.ts. */
	'law-place': { by: ['account'], needs: 'administrator', again: true },
	'law-remove': { by: ['account'], needs: 'administrator', again: true },
	'survey-create': { by: ['account'], needs: 'editor' },
	'survey-edit': { by: ['account'], needs: 'editor' },
	'survey-drop': { by: ['account'], needs: 'editor', again: true },
	'survey-submit': { by: ['account'], needs: 'editor' },
	/* By somebody who wrote none of it: see server/survey/review.ts. */
	'survey-review': { by: ['account'], needs: 'editor' },
	'survey-publish': { by: ['account'], needs: 'administrator', again: true },
	'survey-close': { by: ['account'], needs: 'administrator' },
	'survey-delete': { by: ['account'], needs: 'administrator', again: true },
	'survey-export': { by: ['account'], needs: 'editor' },
	'survey-margins': { by: ['account'], needs: 'editor' },
	'survey-results': { by: ['account'], needs: 'administrator', again: true },
	'survey-tokens': { by: ['account'], needs: 'editor' }
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof ACTS;

export const ruleOf = (act: Act): ActRule => ACTS[act];
