/** The place behind the # as the router can read it. */

/**
 * While the edition is opened, the router decodes an address twice. The text is handed back, for a call whose result
 * nobody wants is left out of the build.
 */
function decodedTwice(text: string): string | undefined {
	try {
		return decodeURIComponent(decodeURIComponent(text));
	} catch {
		return undefined;
	}
}

/**
 * An address that was cut off in a message ends in half a code, and one with a percent sign in it is none after the
 * first reading. There the router stops, and nothing opens ever after; so such signs are left out. What is no place of
 * ours is home.
 */
export function readable(hash: string): string {
	if (hash !== '' && !hash.startsWith('#/')) return '#/';
	const tries = [hash, hash.replace(/%25|%(?![\da-f]{2})/gi, ''), hash.replaceAll('%', '')];
	return tries.find((one) => decodedTwice(one) !== undefined) ?? '#/';
}
