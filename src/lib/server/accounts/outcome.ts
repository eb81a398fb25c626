/** Why something was not done. The page that asked turns it into words with the way out. */
export type Refusal =
	| 'not-allowed'
	/** The second factor has to be shown again first. */
	| 'show-factor'
	| 'last-administrator'
	| 'no-such-member'
	| 'no-such-link'
	| 'already-member'
	| 'already-invited'
	| 'in-other-organisation'
	| 'other-account'
	| 'wrong-password'
	| 'wrong-code'
	| 'no-such-passkey'
	| 'wrong-name';

export type Outcome<T = undefined> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
