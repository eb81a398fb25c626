/** Planted examples for the tests: one step of every kind, with made-up figures. A missing kind does not compile. */
import type {
	Basis,
	LifeTerm,
	MaximumState,
	MissedBar,
	Outcome,
	OffenceRef,
	State,
	StepKind,
	Subject,
	Term,
	Text
} from '../model';
import type { StepOf } from './sentences';

export const text = (nl: string, en: string): Text => ({ nl, en });
export const basis: Basis = {
	source: 'sr',
	locator: 'art. 243 lid 1',
	readings: ['24-07', '26-07'],
	status: 'official'
};

const yesNo = [
	{ id: 'nee', label: text('Nee', 'No') },
	{ id: 'ja', label: text('Ja', 'Yes') }
];

export const subject: Subject = {
	id: 'test-onderwerp',
	label: text('Proefonderwerp', 'Test subject'),
	intro: text('Verzonnen.', 'Made up.'),
	readFrom: '2024-01-01',
	exampleDate: '2024-09-01',
	youthLawWhen: [],
	groups: [{ id: 'alles', label: text('Alles', 'All') }],
	impossible: [],
	gravity: [],
	acknowledged: [],
	factors: [
		{
			id: 'soort-handeling',
			group: 'alles',
			label: text('Handeling', 'Act'),
			question: text('Wat?', 'What?'),
			levels: [
				{ id: 'binnen-dringen', label: text('Binnendringen', 'Penetration') },
				{ id: 'andere-handeling', label: text('Andere handeling', 'Other act') }
			]
		},
		{
			id: 'schuld-vorm',
			group: 'alles',
			label: text('Wat de verdachte wist', 'What the suspect knew'),
			question: text('Wat?', 'What?'),
			levels: [
				{ id: 'met-opzet', label: text('Wist dat de wil ontbrak', 'Knew that the will was absent') },
				{ id: 'met-schuld', label: text('Had reden om dat te vermoeden', 'Had reason to suspect that') }
			]
		},
		{
			id: 'met-dwang',
			group: 'alles',
			label: text('Dwang', 'Coercion'),
			question: text('Dwang?', 'Coercion?'),
			levels: yesNo
		},
		{
			id: 'leeftijd-verdachte',
			group: 'alles',
			label: text('Leeftijd van de verdachte', 'Age of the suspect'),
			question: text('Hoe oud?', 'How old?'),
			levels: [
				{ id: '18-22', label: text('18 tot en met 22 jaar', '18 to 22 years') },
				{ id: '23-plus', label: text('23 jaar of ouder', '23 years or older') }
			]
		}
	]
};

export const offence: OffenceRef = {
	id: 'sr-243-1',
	label: text('Opzetverkrachting', 'Intentional rape'),
	article: '243',
	lid: '1',
	class: 'misdrijf',
	text: text('Wat de wet vraagt.', 'What the law asks.')
};
export const lesser: OffenceRef = {
	...offence,
	id: 'sr-242',
	article: '242',
	lid: undefined,
	label: text('Schuldverkrachting', 'Negligent rape')
};

export const years = (count: number): Term & { kind: 'term' } => ({ kind: 'term', months: String(count * 12) });
export const maximum: MaximumState = { kind: 'gevangenisstraf', term: years(9), fineCategory: 5 };
export const open: Term = { kind: 'undetermined', readings: [years(9), years(12)] };
export const life: LifeTerm = { kind: 'life', months: '360' };

export const months = (amount: number | string): Outcome => ({
	kind: 'sanction',
	sanction: { custody: { min: { amount, unit: 'month' }, max: { amount, unit: 'month' } } }
});
export const known: Outcome = {
	kind: 'untranscribed',
	text: text('Het bedrag is niet gelezen.', 'The amount was not read.'),
	known: {
		text: text('Het begin is onvoorwaardelijk.', 'The start is unconditional.'),
		components: ['custody'],
		unconditional: true,
		basis
	}
};
export const undetermined: Outcome = {
	kind: 'undetermined',
	text: text('De regels laten dit open.', 'The rules leave this open.'),
	readings: [
		{ communityService: { min: { amount: 60, unit: 'hour' }, max: { amount: 60, unit: 'hour' } } },
		{ custody: { min: { amount: 1, unit: 'month' } } }
	]
};

export const state: State = {
	offence,
	alsoMatches: [],
	noOffence: null,
	maximum,
	bar: { status: 'not-barred', grounds: [] },
	start: { edition: 'G-1.2024-07-01', label: text('Richtlijn', 'Guideline'), outcome: known },
	orientation: null,
	aggravating: [],
	mitigating: [],
	status: 'official'
};

const plain = { facts: [], after: state };
const rule = { ...plain, rule: 'een-regel', edition: 'wetboek.2024-07-01', basis };
export const missed: MissedBar = {
	rule: 'een-regel',
	edition: 'wetboek.2024-07-01',
	basis: { ...basis, locator: 'art. 22b lid 1 onder a' },
	why: 'maximum',
	needed: []
};
const label = text('Samen met anderen', 'Together with others');
const words = text('De regel zegt dit', 'The rule says this');
const facts = [
	{ factor: 'soort-handeling', level: 'binnen-dringen' },
	{ factor: 'schuld-vorm', level: 'met-opzet' },
	{ factor: 'met-dwang', level: 'nee' }
];

export const steps: { readonly [K in StepKind]: StepOf<K> } = {
	qualified: { ...rule, kind: 'qualified', facts, offence },
	'also-matches': { ...plain, kind: 'also-matches', offences: [lesser] },
	excluded: { ...rule, kind: 'excluded', facts, offence, text: words },
	'not-covered': {
		...rule,
		kind: 'not-covered',
		facts,
		reason: { kind: 'not-punishable', rule: 'een-regel', provisions: ['242', '243'], text: words, basis }
	},
	'base-maximum': { ...rule, kind: 'base-maximum', maximum },
	adjusted: {
		...rule,
		kind: 'adjusted',
		label,
		effect: { kind: 'add', term: { amount: 3, unit: 'year' } },
		before: years(9),
		result: years(12)
	},
	'ground-absorbed': { ...rule, kind: 'ground-absorbed', label, group: 'een-groep' },
	'combination-open': { ...plain, kind: 'combination-open', labels: [label, words], text: words, result: open, basis },
	'ground-open': { ...rule, kind: 'ground-open', label, text: words, result: open },
	order: { ...plain, kind: 'order', text: words, basis },
	ceiling: { ...rule, kind: 'ceiling', text: words, before: years(32), result: years(30) },
	youth: { ...rule, kind: 'youth', text: words, result: { ...maximum, kind: 'jeugddetentie', term: years(2) } },
	barred: { ...rule, kind: 'barred', facts: [facts[0]!], text: words, status: 'barred' },
	'not-barred': { ...plain, kind: 'not-barred', missed: [missed], own: years(4) },
	'bar-exception': { ...rule, kind: 'bar-exception', text: words },
	guideline: { ...rule, kind: 'guideline', label: text('Richtlijn verkrachting', 'Guideline on rape') },
	'no-guideline': { ...plain, kind: 'no-guideline', reason: 'none-in-scope' },
	row: { ...rule, kind: 'row', label, outcome: known },
	modified: {
		...rule,
		kind: 'modified',
		label,
		effect: { kind: 'multiply', factor: '3/2', base: 'start' },
		before: months(24),
		result: months(36)
	},
	pushed: { ...rule, kind: 'pushed', label, direction: 'aggravating' },
	rounded: { ...rule, kind: 'rounded', before: months('34/3'), result: months(11) },
	'rounding-unread': { ...plain, kind: 'rounding-unread', text: words },
	'start-barred': { ...plain, kind: 'start-barred', result: undetermined },
	'start-above-maximum': { ...plain, kind: 'start-above-maximum', limit: 'community-service', result: undetermined },
	orientation: {
		...rule,
		kind: 'orientation',
		label: text('Oriëntatiepunt', 'Orientation point'),
		outcome: months(24)
	},
	note: { ...rule, kind: 'note', topic: 'limitation', text: words },
	ignored: { ...plain, kind: 'ignored', factor: 'met-dwang', level: 'ja' },
	'later-law': { ...plain, kind: 'later-law', edition: 'wetboek.2026-07-01', component: 'maximum', from: '2026-07-01' },
	'unread-change': { ...rule, kind: 'unread-change', text: words, from: '2024-07-01', through: '2025-06-30' },
	'to-confirm': { ...plain, kind: 'to-confirm', edition: 'G-1.2024-07-01', label, lastSeen: '2024-10-01' }
};

/** Every id of the fixture that has a label: none may stand in a sentence. */
export const ids = [
	...subject.factors.flatMap((factor) => [factor.id, ...factor.levels.map((level) => level.id)]),
	'een-regel',
	'een-groep',
	'sr-243-1',
	'sr-242',
	'wetboek.',
	'G-1.'
].filter((id) => id.includes('-') && !/^\d/.test(id));
