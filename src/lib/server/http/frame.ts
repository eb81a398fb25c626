/**
 * Pages that may stand in a frame on the sites that the installation names, and on no other. They run in a sandbox of
 * their own: the browser gives them no cookie and no store, of this site or of the one around them.
 */
import type { Handle } from '@sveltejs/kit';
import { settings } from '../settings';

const isFramed = (route: string | null) => route?.startsWith('/inbedden/') ?? false;

/** What a page in a frame may do; above all not what is missing here: `allow-same-origin`. */
const SANDBOX =
	'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** The policy of any page of ours, with the sites that may show it and the sandbox. */
export const policyFor = (policy: string, sites: readonly string[]): string =>
	`${policy.replace("frame-ancestors 'none'", `frame-ancestors ${sites.join(' ')}`)}; ${SANDBOX}`;

/**
 * Links that leave the frame open beside it, also before any script has arrived. A place on the page and a page that
 * may stand in a frame stay inside.
 */
export const opening = (html: string): string =>
	html.replace(/<a\b(?![^>]*\btarget=)(?=[^>]*\bhref="(?!#|\/(?:en\/)?inbedden\/)[^"]*")/g, '<a target="_blank"');

const inFrame: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, { transformPageChunk: ({ html }) => opening(html) });
	const { headers } = response;
	const policy = headers.get('content-security-policy');
	if (policy !== null) headers.set('content-security-policy', policyFor(policy, settings().EMBED_ALLOWED));
	// It knows one site or none; the policy above says it better, and browsers let that one decide.
	headers.delete('x-frame-options');
	// The sandbox has no origin of its own, so what the page asks for next comes from nowhere.
	headers.set('access-control-allow-origin', '*');
	// A search leads to the page itself.
	headers.set('x-robots-tag', 'noindex');
	return response;
};

export const framed: Handle = (input) =>
	isFramed(input.event.route.id) && settings().EMBED_ALLOWED.length > 0 ? inFrame(input) : input.resolve(input.event);
