/** How a work begins, from an address: an edition, the next one of it, or an empty one. */
import type { BenchBegin } from '$lib/model';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** @returns nothing where the address says too little */
export function beginOf(query: URLSearchParams): BenchBegin | undefined {
	const edition = query.get('uitgave');
	if (edition) return { kind: 'edition', edition };
	const instrument = (query.get('nummer') ?? '').trim();
	const from = query.get('vanaf') ?? '';
	if (instrument === '' || !isDay(from)) return undefined;
	const like = query.get('voorbeeld');
	if (like) return { kind: 'next', edition: like, instrument, from };
	const subject = query.get('onderwerp');
	return subject ? { kind: 'blank', instrument, from, subject, of: 'policy' } : undefined;
}
