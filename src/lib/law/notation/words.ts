/** The words and abbreviations that are known, longest first where one begins another. Their sources stand in the README. */
import type { Amount } from '../../model';
import type { Component } from './outcome';

type Plain = 'from' | 'more' | 'vw' | 'ov' | 'eis' | 'bespoke' | 'idem' | 'or' | 'join' | 'route' | 'remark' | 'filler';

export type Word =
	| { kind: 'component'; component: Component }
	| { kind: 'unit'; unit: Amount['unit'] }
	| { kind: 'category'; category: number }
	| { kind: 'to'; how: 'dash' | 'tot' | 't/m' }
	| { kind: 'bad'; reason: 'and-or' | 'of-which' | 'at-most' }
	| { [K in Plain]: { kind: K } }[Plain];

const component = (name: Component): Word => ({ kind: 'component', component: name });
const unit = (name: Amount['unit']): Word => ({ kind: 'unit', unit: name });

const ordinals = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde'];

const categories = ordinals.flatMap((ordinal, n): [string, Word][] => [
	[
		`(?:van )?(?:de )?(?:${ordinal}|${n + 1}(?:e|de|ste)) (?:categorie|cat\\.?)|(?:categorie|cat\\.?) ${n + 1}`,
		{ kind: 'category', category: n + 1 }
	]
]);

const vocabulary: [string, Word][] = [
	...categories,
	['en ?/ ?of', { kind: 'bad', reason: 'and-or' }],
	['waarvan', { kind: 'bad', reason: 'of-which' }],
	['maximaal|max\\.?|ten hoogste|hooguit', { kind: 'bad', reason: 'at-most' }],
	['of meer|en meer|of langer', { kind: 'more' }],
	['of', { kind: 'or' }],
	['met een|alsmede|plus|met|en', { kind: 'join' }],
	['tot en met|t ?/ ?m', { kind: 'to', how: 't/m' }],
	['tot', { kind: 'to', how: 'tot' }],
	['vanaf|minimaal|ten minste|tenminste|minstens', { kind: 'from' }],
	['geldboete|boete|gb', component('fine')],
	['taakstraf|ts', component('communityService')],
	['gevangenisstraf|gs', component('custody')],
	['proeftijd', component('probation')],
	[
		'ontzegging (?:van )?(?:de )?(?:rijbevoegdheid|bevoegdheid motorrijtuigen te besturen)|rijontzegging|obm',
		component('drivingBan')
	],
	['onvoorwaardelijke?|onvw\\.?|ovw\\.?|ov\\.?', { kind: 'ov' }],
	['voorwaardelijke?|vw\\.?', { kind: 'vw' }],
	['dagen|dag|dgn\\.?', unit('day')],
	['weken|week|wkn\\.?', unit('week')],
	['maanden|maand|mnd\\.?', unit('month')],
	['jaren|jaar|jr\\.?', unit('year')],
	['uren|uur', unit('hour')],
	["euro(?:'s|s)?", unit('euro')],
	['eis', { kind: 'eis' }],
	['maatwerk', { kind: 'bespoke' }],
	['idem', { kind: 'idem' }],
	['dagvaarden|dagvaarding|transactie|strafbeschikking|om-strafbeschikking', { kind: 'route' }],
	['van', { kind: 'filler' }]
];

const signs: [string, Word][] = [
	// Remarks that say why or how and change no figure. Any other one is left open.
	['\\((?:taakstrafverbod|maatwerk|ivm taakstrafverbod|i\\.v\\.m\\. taakstrafverbod)\\)', { kind: 'remark' }],
	['€', unit('euro')],
	['\\+|,', { kind: 'join' }],
	['=', { kind: 'idem' }],
	['-', { kind: 'to', how: 'dash' }],
	[':', { kind: 'filler' }]
];

/** Between the words of a phrase there may be any number of spaces. */
const spaced = (source: string) => source.replaceAll(' ?', ' *').replace(/ (?!\*)/g, ' +');

/** Each with a pattern that has to match at one place of the cleaned text. */
export const known: readonly { pattern: RegExp; word: Word }[] = [
	...vocabulary.map(([source, word]) => ({ pattern: new RegExp(`(?:${spaced(source)})(?![a-zà-ÿ])`, 'y'), word })),
	...signs.map(([source, word]) => ({ pattern: new RegExp(spaced(source), 'y'), word }))
];
