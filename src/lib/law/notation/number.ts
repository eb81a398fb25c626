/** Numbers as Dutch tables print them: a point between thousands, a comma before decimals. */
import type { Amount } from '../../model';
import { exact } from './outcome';

export type NumberReading =
	| { ok: true; amount: Amount['amount'] }
	| { ok: false; reason: 'point-or-comma' | 'leading-zero' | 'not-a-number'; repairs: string[] };

const vulgar: Record<string, [bigint, bigint]> = { '½': [1n, 2n], '¼': [1n, 4n], '¾': [3n, 4n] };

const refuse = (reason: 'point-or-comma' | 'leading-zero' | 'not-a-number', ...repairs: string[]): NumberReading => ({
	ok: false,
	reason,
	repairs
});

function decimal(whole: string, part: string): NumberReading {
	return { ok: true, amount: exact(BigInt(whole + part), 10n ** BigInt(part.length)) };
}

/** A point is only read between thousands of euros and a comma only before decimals; all else could be either. */
export function readNumber(raw: string, unit: Amount['unit']): NumberReading {
	const money = unit === 'euro';
	if (/^0\d/.test(raw)) return refuse('leading-zero', raw.replace(/^0+(?=\d)/, ''));
	if (/^\d+$/.test(raw)) return { ok: true, amount: exact(BigInt(raw)) };
	const mixed = /^(\d*)([½¼¾])$/.exec(raw);
	if (mixed) {
		const [top, bottom] = vulgar[mixed[2]!]!;
		return { ok: true, amount: exact(BigInt(mixed[1] || '0') * bottom + top, bottom) };
	}
	const dashed = /^(\d+|\d{1,3}(?:\.\d{3})+),-+$/.exec(raw);
	if (dashed && money) return { ok: true, amount: exact(BigInt(dashed[1]!.replaceAll('.', ''))) };
	if (/^\d{1,3}(?:\.\d{3})+$/.test(raw)) {
		const joined = raw.replaceAll('.', '');
		return money ? { ok: true, amount: exact(BigInt(joined)) } : refuse('point-or-comma', joined);
	}
	const [, whole, part] = /^(\d+|\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(raw) ?? [];
	if (whole !== undefined && part !== undefined) {
		const points = whole.includes('.');
		if (money ? part.length === 2 : !points) return decimal(whole.replaceAll('.', ''), part);
		return refuse('point-or-comma');
	}
	if (/^\d+\.\d{1,2}$/.test(raw)) return refuse('point-or-comma', raw.replace('.', ','));
	if (/^\d{1,3},\d{3}$/.test(raw)) return refuse('point-or-comma', ...(money ? [raw.replace(',', '.')] : []));
	return refuse('not-a-number');
}
