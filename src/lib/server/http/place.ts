/** Where others find this installation. */

/** `scripts/room.mjs` says under this name at which addresses of its networks this machine is now, the likeliest first. */
const ROOM = Symbol.for('strafmaatverkenner.room');

const roomAddresses = (): readonly string[] =>
	(globalThis as Record<symbol, (() => readonly string[]) | undefined>)[ROOM]?.() ?? [];

/**
 * The origin for a phone, a wall or a colleague. It is the one that was asked for, but on a laptop in a room: whoever
 * leads there may have come in by a name that leads every other machine to itself.
 * @param origin of this installation, where it was named
 */
export function originForOthers(url: URL, origin?: string, addresses = roomAddresses()): string {
	const [likeliest] = addresses;
	if (origin !== undefined || likeliest === undefined || addresses.includes(url.hostname)) return url.origin;
	const other = new URL(url.origin);
	other.hostname = likeliest;
	return other.origin;
}
