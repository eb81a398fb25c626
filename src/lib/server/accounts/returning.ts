/** Where to go after signing in: a path of this site, in its own words, and nothing that a browser could read as another host. */
const SAFE = /^\/(?![/\\])[\w\-./~%?=&]*$/;

export function returnPath(asked: string | null | undefined, otherwise: string): string {
	if (asked === null || asked === undefined || !SAFE.test(asked) || asked.includes('//') || asked.length > 500)
		return otherwise;
	// Only pages of organisers and the start of a session ever ask to come back.
	return /^\/(en\/)?(beheer|sessie)(?=[/?]|$)/.test(asked) && !asked.includes('..') ? asked : otherwise;
}
