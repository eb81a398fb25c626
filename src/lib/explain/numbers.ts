/** Exact numbers of the rules in writing: "1 1/3". Nothing is rounded. */
import type { Exact } from '../model';

export interface Exactly {
	n: number;
	d: number;
}

function divisor(a: number, b: number): number {
	return b === 0 ? a : divisor(b, a % b);
}

export function reduce(n: number, d: number): Exactly {
	const by = divisor(Math.abs(n), d) || 1;
	return { n: n / by, d: d / by };
}

/** Reads `9`, `"9"` or `"4/3"`. */
export function readExact(exact: Exact): Exactly {
	const [n, d = '1'] = String(exact).split('/');
	return reduce(Number(n), Number(d));
}

/** "7", "1/3" or "1 1/3". */
export function mixed({ n, d }: Exactly): string {
	if (d === 1) return String(n);
	const whole = Math.floor(n / d);
	return whole === 0 ? `${n}/${d}` : `${whole} ${n - whole * d}/${d}`;
}
