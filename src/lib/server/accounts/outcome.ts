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

/** @typeParam R refusals of a part of the house besides those of accounts */
export type Outcome<T = undefined, R extends string = never> =
	{ ok: true; value: T } | { ok: false; refusal: Refusal | R };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refused = <R extends string = Refusal>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal });
