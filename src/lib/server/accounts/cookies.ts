/** Cookies that better-auth wants to set, for Kit to set. */
export interface OwnCookie {
	name: string;
	value: string;
	maxAge: number | undefined;
	secure: boolean;
}

const decoded = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** Everything else about these cookies is the same for all: httpOnly, SameSite=Lax, and the whole site. */
export function cookiesOf(headers: Headers): OwnCookie[] {
	return headers.getSetCookie().map((line) => {
		const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
		const at = pair.indexOf('=');
		const age = attributes.find((one) => /^max-age=/i.test(one))?.slice('max-age='.length);
		return {
			name: pair.slice(0, at),
			value: decoded(pair.slice(at + 1)),
			maxAge: age === undefined ? undefined : Number(age),
			secure: attributes.some((one) => /^secure$/i.test(one))
		};
	});
}
