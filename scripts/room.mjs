import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';
import { address } from './lib/port.mjs';

// A laptop in a room: the app for everybody on the same network, with what to put on the wall. No internet is needed.

/** Addresses of this machine on networks that others can be on, the likeliest first. */
function addresses() {
	const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
	const found = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map((one) => one.address);
	const isHome = (/** @type {string} */ ip) => /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(ip);
	return [...found].sort((a, b) => Number(isHome(b)) - Number(isHome(a)));
}

const [likeliest, ...others] = addresses();
if (likeliest === undefined) {
	console.error(
		'This machine is on no network that phones can reach. Join the Wi-Fi of the room, or make a hotspot on this machine, and run npm run room again.'
	);
	process.exit(1);
}
process.env.HOST ||= '0.0.0.0';

// The host may open the app by a name that means something else on a phone, so the app takes from here what it hands to
// others; see src/lib/server/http/place.ts. Asked anew each time: a laptop changes networks.
/** @type {Record<symbol, () => string[]>} */ (/** @type {unknown} */ (globalThis))[
	Symbol.for('strafmaatverkenner.room')
] = addresses;

const { port } = address();
const place = (/** @type {string} */ ip) => `http://${ip}:${port}`;
const join = `${place(likeliest)}/mee`;

await import('./start.mjs');

console.log(`
On the wall, for whoever is on the same Wi-Fi:

${renderUnicodeCompact(join)}
  ${join}${others.map((ip) => `\n  or ${place(ip)}/mee`).join('')}

Start a session on this machine: ${place('127.0.0.1')}/sessie
Is a phone not getting through? Open ${place(likeliest)}/verbinding on it.

What to know about a shared Wi-Fi
- The link of the host is the key to the session: open it on this machine, and show it to nobody. Whoever has it leads.
- This address has no encryption. Somebody on the same Wi-Fi with the right tools can read along, answers included.
  Use a network that you trust, or your own hotspot, and ask nothing that must stay secret.
- Seats have no names. Nobody in the room can see who answered what, and everything is deleted after the session.
- Guest networks often keep phones apart from this machine; then make a hotspot.`);
