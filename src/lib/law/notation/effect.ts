/**
 * What a circumstance does to the starting point, as one short text: read, and printed back. The grammar stands in README.md.
 * Sources write these in sentences; this is the form in which somebody enters such a figure, and enters it again.
 */
import type { Amount, PolicyEffect } from '../../model';
import { exact, fraction } from './outcome';
import { printNotation } from './print';
import { readNotation } from './read';
import { ABSENT, BESPOKE, CHOICE, NOT_READ } from './texts';

const BASES = { start: ' van het uitgangspunt', open: ' (grondslag open)', subtotal: '' } as const;
type Base = keyof typeof BASES;

const gap = /\s+/g;
const tidy = (text: string) =>
	text
		.replace(/[\u00a0\u202f\s]+/g, ' ')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.trim()
		.toLowerCase();

/** A share: `1/3`, `25 %`, `33 1/3 %`, `2,5 %`; as top and bottom, both positive. */
function shareOf(text: string): [top: bigint, bottom: bigint] | undefined {
	const percent = /^(?:(\d{1,6})(?:,(\d{1,2}))?|(\d{1,6}) (\d{1,3})\/(\d{1,3})) ?(?:%|procent)$/.exec(text);
	if (percent) {
		const [, whole, decimals = '', mixed, top, bottom] = percent;
		if (whole !== undefined) return [BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length)];
		const under = BigInt(bottom!);
		return under === 0n ? undefined : [BigInt(mixed!) * under + BigInt(top!), 100n * under];
	}
	const [, top, bottom] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
	if (top === undefined || BigInt(bottom!) === 0n) return undefined;
	return [BigInt(top), BigInt(bottom!)];
}

/** Percent where it is a whole number of them, otherwise a fraction in its lowest terms. */
function shareText(top: bigint, bottom: bigint): string {
	if ((top * 100n) % bottom === 0n) return `${(top * 100n) / bottom} %`;
	const lowest = String(exact(top, bottom));
	return lowest;
}

/** One amount of a duration, of hours or of euros, without a component. */
function amountOf(text: string): Amount | undefined {
	const component = /€|euro/.test(text) ? 'fine' : /uur|uren/.test(text) ? 'communityService' : 'custody';
	const reading = readNotation(text, { component });
	if (reading.kind !== 'read' || reading.outcome.kind !== 'sanction') return undefined;
	const range = reading.outcome.sanction[component];
	if (!range?.max || JSON.stringify(range.min) !== JSON.stringify(range.max)) return undefined;
	return Object.values(reading.outcome.sanction).filter((part) => part !== undefined).length === 1
		? range.min
		: undefined;
}

const names = { fine: 'GB ', communityService: 'TS ', custody: 'GS ' } as const;

function amountText(amount: Amount): string | undefined {
	const component = amount.unit === 'euro' ? 'fine' : amount.unit === 'hour' ? 'communityService' : 'custody';
	const printed = printNotation({ kind: 'sanction', sanction: { [component]: { min: amount, max: amount } } });
	return printed.ok ? printed.text.slice(names[component].length) : undefined;
}

function baseOf(text: string): [rest: string, base: Base] {
	const [, start] = /^(.*?) ?(?:van het uitgangspunt|over het uitgangspunt)$/.exec(text) ?? [];
	if (start !== undefined) return [start, 'start'];
	const [, open] = /^(.*?) ?\(grondslag open\)$/.exec(text) ?? [];
	return open === undefined ? [text, 'subtotal'] : [open, 'open'];
}

function multiplied(sign: string, share: [bigint, bigint], base: Base): PolicyEffect | undefined {
	const [top, bottom] = share;
	if (top === 0n || (sign === '-' && top >= bottom)) return undefined;
	return { kind: 'multiply', factor: exact(sign === '+' ? bottom + top : bottom - top, bottom), base };
}

/** @returns nothing where the text is no effect: then nothing is guessed */
export function readEffect(original: string): PolicyEffect | undefined {
	const text = tidy(original);
	if (text === 'verzwarend' || text === 'verlichtend')
		return { kind: 'direction', direction: text === 'verzwarend' ? 'aggravating' : 'mitigating' };
	if (text === 'niet gelezen') return { kind: 'untranscribed', text: NOT_READ };
	const [, least] = /^(?:ten minste|minimaal|minstens) (.+)$/.exec(text) ?? [];
	if (least !== undefined) {
		const amount = amountOf(least);
		return amount && { kind: 'atLeast', amount };
	}
	const [, cell] = /^wordt (.+)$/.exec(text) ?? [];
	if (cell !== undefined) {
		const reading = readNotation(original.trim().replace(/^wordt\s+/i, ''));
		if (cell === 'niets') return { kind: 'replace', cell: { kind: 'absent', text: ABSENT } };
		if (reading.kind !== 'read') return undefined;
		const { outcome } = reading;
		return { kind: 'replace', cell: outcome.kind === 'bespoke' ? { ...outcome, text: BESPOKE } : outcome };
	}
	const [, sign, rest] = /^([+-]) ?(.+)$/.exec(text) ?? [];
	if (sign === undefined || rest === undefined) return undefined;
	const [, chosen] = /^(.+?) of (?:een )?zwaardere soort$/.exec(rest) ?? [];
	if (chosen !== undefined) {
		const share = shareOf(chosen);
		const effect = share && sign === '+' ? multiplied(sign, share, 'subtotal') : undefined;
		return effect?.kind === 'multiply' ? { kind: 'choice', factor: effect.factor, text: CHOICE } : undefined;
	}
	const [, per, factor, counted] = /^(.+?) per ([a-z0-9]+(?:-[a-z0-9]+)*)( van het uitgangspunt)?$/.exec(rest) ?? [];
	if (per !== undefined) {
		const share = shareOf(per);
		if (!share || sign !== '+' || share[0] === 0n) return undefined;
		return {
			kind: 'count',
			factor: factor!,
			share: exact(...share),
			base: counted === undefined ? 'subtotal' : 'start'
		};
	}
	const [part, base] = baseOf(rest);
	const share = shareOf(part);
	if (share) return multiplied(sign, share, base);
	if (base !== 'subtotal') return undefined;
	const amount = amountOf(rest);
	return amount && { kind: 'add', amount, sign: sign === '+' ? 'plus' : 'minus' };
}

/** @returns nothing where an effect cannot be written in this form, such as a factor that leaves nothing */
export function printEffect(effect: PolicyEffect): string | undefined {
	switch (effect.kind) {
		case 'direction':
			return effect.direction === 'aggravating' ? 'verzwarend' : 'verlichtend';
		case 'untranscribed':
			return 'niet gelezen';
		case 'atLeast': {
			const amount = amountText(effect.amount);
			return amount && `ten minste ${amount}`;
		}
		case 'add': {
			const amount = amountText(effect.amount);
			return amount && `${effect.sign === 'minus' ? '-' : '+'} ${amount}`;
		}
		case 'replace': {
			const { cell } = effect;
			if (cell.kind === 'bespoke' || cell.kind === 'absent')
				return cell.kind === 'absent' ? 'wordt niets' : 'wordt maatwerk';
			if (cell.kind !== 'sanction' && cell.kind !== 'alternatives') return undefined;
			const printed = printNotation(cell);
			return printed.ok ? `wordt ${printed.text}` : undefined;
		}
		case 'count':
			return `+ ${shareText(...fraction(effect.share))} per ${effect.factor}${BASES[effect.base]}`;
		case 'choice':
		case 'multiply': {
			const [top, bottom] = fraction(effect.factor);
			if (top === bottom || top === 0n || (effect.kind === 'choice' && top < bottom)) return undefined;
			const share = shareText(top > bottom ? top - bottom : bottom - top, bottom);
			const after = effect.kind === 'choice' ? ' of een zwaardere soort' : BASES[effect.base];
			return `${top > bottom ? '+' : '-'} ${share}${after}`;
		}
	}
}

/** The same in everything that changes an outcome; words beside a figure are not compared. */
export function sameEffect(a: PolicyEffect, b: PolicyEffect): boolean {
	const [mine, other] = [printEffect(a), printEffect(b)];
	return mine !== undefined && mine.replace(gap, ' ') === other?.replace(gap, ' ');
}
