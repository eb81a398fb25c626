/** RFC 9116 asks for an end date less than a year away. */
const DAYS_VALID = 180;

export interface SecurityTxt {
	origin: string;
	contact: string | undefined;
	now: Date;
}

export function securityTxt({ origin, contact, now }: SecurityTxt): string {
	// The date moves once a day, so that two processes serve the same bytes.
	const expires = new Date(now);
	expires.setUTCDate(expires.getUTCDate() + DAYS_VALID);
	expires.setUTCHours(0, 0, 0, 0);
	return [
		`Contact: ${contact ?? `${origin}/over#veiligheid`}`,
		`Expires: ${expires.toISOString()}`,
		'Preferred-Languages: nl, en',
		`Canonical: ${origin}/.well-known/security.txt`,
		''
	].join('\n');
}
