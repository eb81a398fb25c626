/** Exact numbers of the rules in writing: "1 1/3", "a third", "25 percent". Nothing is rounded. */
import type { Exact, Language } from '../model';

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

const known: Record<string, Record<Language, string>> = {
	'1/2': { nl: 'de helft', en: 'half' },
	'1/3': { nl: 'een derde', en: 'a third' },
	'2/3': { nl: 'twee derde', en: 'two thirds' }
};

/** A share of something, such as "een derde" or "25 procent". */
export function shareWords({ n, d }: Exactly, language: Language): string {
	const fixed = known[`${n}/${d}`];
	if (fixed) return fixed[language];
	const hundredths = (n * 100) / d;
	return Number.isInteger(hundredths) ? `${hundredths} ${language === 'nl' ? 'procent' : 'percent'}` : mixed({ n, d });
}

/** What a factor does: 4/3 is "een derde erbij", 2/3 is "een derde eraf". */
export function factorWords(factor: Exact, language: Language): string {
	const { n, d } = readExact(factor);
	if (n === d) return language === 'nl' ? 'er verandert niets' : 'nothing changes';
	const share = shareWords(reduce(Math.abs(n - d), d), language);
	if (language === 'nl') return `${share} ${n > d ? 'erbij' : 'eraf'}`;
	return `${share} ${n > d ? 'more' : 'less'}`;
}
