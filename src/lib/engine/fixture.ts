/** A small made-up code for unit tests: every rule kind once, no real figure. */
import type { Adjustment, Basis, Box, EditionSet, PolicyEdition, StatuteEdition, Subject } from '../model';

const text = (words: string) => ({ nl: words, en: words });
const basis: Basis = { source: 'made-up', locator: 'art. 1', readings: ['test'], status: 'official' };
const yesNo = [
	{ id: 'nee', label: text('nee') },
	{ id: 'ja', label: text('ja') }
];
const factor = (id: string, levels: string[], extra: object = {}) => ({
	id,
	label: text(id),
	question: text(id),
	group: 'all',
	levels: levels.map((level) => ({ id: level, label: text(level) })),
	...extra
});

export const subject: Subject = {
	id: 'test',
	label: text('test'),
	intro: text('test'),
	readFrom: '2024-01-01',
	exampleDate: '2024-02-01',
	youthLawWhen: [{ age: ['minor'] }],
	groups: [{ id: 'all', label: text('all') }],
	gravity: [{ id: 'by-act', factor: 'act', levels: ['light', 'heavy'], within: {}, text: text('heavier act') }],
	acknowledged: [],
	impossible: [{ id: 'no-heavy-attempt', when: { act: ['heavy'], stage: ['prepared'] }, text: text('cannot be') }],
	factors: [
		factor('act', ['light', 'heavy', 'allowed']),
		factor('age', ['adult', 'minor'], { default: [{ level: 'adult' }] }),
		{ ...factor('together', []), levels: yesNo, appliesWhen: [{ act: ['heavy'] }], default: [{ level: 'nee' }] },
		{ ...factor('again', []), levels: yesNo, default: [{ level: 'nee' }] },
		factor('stage', ['done', 'attempted', 'prepared'], { default: [{ level: 'done' }] }),
		factor('breach', ['nee', 'ja', 'onbekend'], {
			default: [{ when: { act: ['heavy'] }, level: 'ja' }, { level: 'nee' }]
		}),
		{
			...factor('unread-fact', []),
			levels: [
				{ id: 'nee', label: text('nee') },
				{ id: 'wel', label: text('wel') }
			],
			default: [{ level: 'nee' }]
		}
	]
};

const offence = (id: string, years: number, act: string) => ({
	id,
	article: id.slice(2),
	class: 'misdrijf' as const,
	label: text(id),
	text: text(id),
	maximum: { kind: 'gevangenisstraf' as const, term: { amount: years, unit: 'year' as const }, fineCategory: 4 },
	rows: [{ act: [act] }],
	basis
});
const third = (id: string, when: Box) => ({
	id,
	phase: 'recidive' as const,
	group: id,
	label: text(id),
	when: { sanctionLaw: ['adult'], ...when },
	effect: { kind: 'multiply' as const, factor: '4/3' },
	basis
});

export const statute: StatuteEdition = {
	kind: 'statute',
	id: 'code.2024-01-01',
	instrument: 'code',
	subject: 'test',
	label: text('code'),
	from: '2024-01-01',
	hash: 'a',
	origins: [],
	order: [{ phase: 'recidive', combinations: ['additive', 'compounding'], text: text('open'), basis }],
	offences: [offence('o-light', 2, 'light'), offence('o-heavy', 9, 'heavy')],
	exclusions: [],
	notCovered: [
		{
			id: 'nothing',
			kind: 'not-punishable',
			when: { act: ['allowed'] },
			provisions: ['1'],
			text: text('allowed'),
			basis
		}
	],
	adjustments: [
		third('r-together', { together: ['ja'] }),
		third('r-again', { again: ['ja'] }),
		{
			...third('f-attempt', { stage: ['attempted'] }),
			phase: 'form',
			effect: { kind: 'multiply', factor: '2/3', life: { amount: 20, unit: 'year' } }
		}
	],
	ceilings: [{ id: 'c-top', when: {}, term: { amount: 15, unit: 'year' }, text: text('top'), basis }],
	youth: [
		{
			id: 'y-detention',
			when: { sanctionLaw: ['youth'] },
			effect: { kind: 'youth-detention', term: { amount: 24, unit: 'month' } },
			text: text('youth'),
			basis
		}
	],
	bars: [
		{
			id: 'b-six',
			when: { maximumClass: ['from-6', 'from-8', 'from-12'], breach: ['ja'] },
			status: 'barred',
			text: text('barred'),
			basis
		},
		{
			id: 'b-open',
			when: { maximumClass: ['from-6', 'from-8', 'from-12'], breach: ['onbekend'] },
			status: 'undecided',
			text: text('open'),
			basis
		}
	],
	barExceptions: [{ id: 'b-unless', when: { sanctionLaw: ['adult'] }, text: text('unless'), basis }],
	limits: [
		{
			id: 'l-day',
			key: 'shortest-custody',
			when: {},
			value: { amount: 1, unit: 'day' },
			text: text('shortest'),
			basis
		},
		{
			id: 'l-service',
			key: 'community-service',
			when: {},
			value: { amount: 240, unit: 'hour' },
			text: text('service'),
			basis
		},
		{
			id: 'l-beside',
			key: 'custody-beside-community-service',
			when: {},
			value: { amount: 6, unit: 'month' },
			text: text('beside'),
			basis
		},
		{
			id: 'l-partly',
			key: 'partly-conditional-custody',
			when: {},
			value: { amount: 4, unit: 'year' },
			text: text('partly'),
			basis
		},
		{ id: 'l-part', key: 'conditional-part', when: {}, value: { amount: 2, unit: 'year' }, text: text('part'), basis },
		{ id: 'l-fine', key: 'lowest-fine', when: {}, value: { amount: 3, unit: 'euro' }, text: text('fine'), basis }
	],
	notes: [{ id: 'n-limit', topic: 'limitation', when: { offence: ['o-heavy'] }, text: text('limitation'), basis }],
	unreadBetween: []
};

const hours = {
	communityService: { min: { amount: 60, unit: 'hour' as const }, max: { amount: 60, unit: 'hour' as const } }
};
export const policy: PolicyEdition = {
	kind: 'policy',
	id: 'G.2024-01-01',
	instrument: 'G',
	label: text('guideline'),
	text: text('guideline'),
	subject: 'test',
	from: '2024-01-01',
	basis,
	covers: [],
	scope: [{ sanctionLaw: ['adult'], offence: ['o-light', 'o-heavy'] }],
	rows: [{ id: 'all', label: text('all'), when: {}, cell: { kind: 'sanction', sanction: hours }, basis }],
	modifiers: [
		{
			id: 'm-again',
			topic: 'again',
			label: text('again'),
			when: { again: ['ja'] },
			effect: { kind: 'multiply', factor: '3/2', base: 'subtotal' },
			basis
		},
		{
			id: 'm-together',
			topic: 'together',
			label: text('together'),
			when: { together: ['ja'] },
			effect: { kind: 'direction', direction: 'aggravating' },
			basis
		}
	],
	rounding: { kind: 'none' },
	gaps: [],
	remarks: [],
	hash: 'b',
	origins: []
};

export const set: EditionSet = { subject, date: '2024-02-01', statute, policies: [policy] };

/** The made-up code with life beside thirty years where the unread fact holds. */
export function withLife(extra: Partial<Adjustment> = {}): EditionSet {
	const ground: Adjustment = {
		...set.statute.adjustments[0]!,
		id: 'r-life',
		group: 'r-life',
		phase: 'aggravation',
		when: { 'unread-fact': ['wel'] },
		effect: { kind: 'replace', term: { amount: 30, unit: 'year' }, life: true },
		...extra
	};
	return { ...set, statute: { ...set.statute, adjustments: [...set.statute.adjustments, ground] } };
}
