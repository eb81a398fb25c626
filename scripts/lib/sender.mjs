/** Carries the address of who asks from the launcher to the app; whatever a visitor sends under this name is overwritten. */
export const SENDER_HEADER = 'x-own-address';

/**
 * The address of who sent a request, behind the proxies of this installation. A request that did not come through as many
 * proxies as were named is counted under the address that it came from: nobody chooses an address by leaving one out.
 * @param {{ headers: import('node:http').IncomingHttpHeaders, socket: { remoteAddress?: string | undefined } }} request
 * @param {{ header: string, depth: number }} from the header in which the proxy writes the address, in any letters and
 * empty where there is no proxy, and how many proxies add to `X-Forwarded-For`
 */
export function senderOf({ headers, socket }, { header, depth }) {
	const own = socket.remoteAddress ?? '';
	const said = header === '' ? undefined : headers[header.toLowerCase()];
	if (typeof said !== 'string' || said.trim() === '') return own;
	if (header.toLowerCase() !== 'x-forwarded-for') return said.trim();
	// Each proxy adds whom it heard from at the end; what stands before that was written by the visitor.
	return said.split(',').at(-depth)?.trim() || own;
}
