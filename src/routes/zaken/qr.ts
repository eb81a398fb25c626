/** An address as a QR code: made on the server, so that a phone fetches nothing for it. */
import { encode } from 'uqr';
import type { QrView } from '$lib/ui/views/cases';

/** Light modules that a camera needs around the code, as its standard has it. */
const QUIET = 4;

/** Each run of dark modules in a row is one rectangle. `m` is the level at which a fold or a stain does no harm. */
export function qrOf(address: string): QrView {
	const { data, size } = encode(address, { ecc: 'M', border: QUIET });
	const runs = data.flatMap((row, y) =>
		row.flatMap((dark, x) => {
			if (!dark || row[x - 1]) return [];
			const end = row.indexOf(false, x);
			const length = (end === -1 ? size : end) - x;
			return [`M${x} ${y}h${length}v1h-${length}z`];
		})
	);
	return { size, path: runs.join('') };
}
