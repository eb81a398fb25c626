/** The seat of this browser in a session: the same in every tab, and after every reload. */

const nameOf = (code: string) => `plek:${code}`;

export function keepSeat(code: string, seat: string): void {
	try {
		localStorage.setItem(nameOf(code), seat);
	} catch {
		// Without a store the address of the page is the seat.
	}
}

export function keptSeat(code: string): string | undefined {
	try {
		const seat = localStorage.getItem(nameOf(code));
		return seat !== null && /^[\w-]{24}$/.test(seat) ? seat : undefined;
	} catch {
		return undefined;
	}
}

export function forgetSeat(code: string): void {
	try {
		localStorage.removeItem(nameOf(code));
	} catch {
		// Nothing was kept.
	}
}

/** Where answers of a seat wait that are not confirmed yet. */
export const waitingName = (code: string, seat: string) => `stem:${code}:${seat}`;

/** Nothing of a session stays in this browser but what its history holds. */
export function forgetAll(code: string, seat: string): void {
	forgetSeat(code);
	try {
		localStorage.removeItem(waitingName(code, seat));
	} catch {
		// Nothing was kept.
	}
}

/** A browser makes ids itself only on https; a laptop in a room serves plain http. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6]! & 0x0f) | 0x40;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** 144 bits of chance, as the server makes them. */
export function newSeat(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(18));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_');
}
