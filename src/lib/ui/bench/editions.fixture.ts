/** A made-up subject with two small editions, and the handful of notations that they are written in. */
import type { BenchShelf, Cell, EditionForm, PolicyEffect } from '$lib/model';

export const text = (nl: string, en = nl) => ({ nl, en });
export const month = (amount: number) => ({ amount, unit: 'month' as const });
export const prison = (amount: number): Cell => ({
	kind: 'sanction',
	sanction: { custody: { min: month(amount), max: month(amount) } }
});
export const unread: Cell = { kind: 'untranscribed', text: text('Niet gelezen.', 'Not read.') };

export const notation = (cell: Cell): string => {
	if (cell.kind === 'bespoke') return 'maatwerk';
	const months = cell.kind === 'sanction' ? cell.sanction.custody?.min.amount : undefined;
	return months === undefined ? '' : `GS ${months} mnd`;
};
export const readCell = (typed: string): Cell | undefined => {
	if (typed.trim() === '') return unread;
	if (typed === 'maatwerk') return { kind: 'bespoke', text: text('Maatwerk.', 'Tailored.') };
	const [, months] = /^gs (\d+) mnd$/i.exec(typed.trim()) ?? [];
	return months === undefined ? undefined : prison(Number(months));
};
export const effectText = (effect: PolicyEffect): string =>
	effect.kind === 'direction'
		? effect.direction === 'aggravating'
			? 'verzwarend'
			: 'verlichtend'
		: effect.kind === 'multiply'
			? '+ 50 %'
			: '';

export const basis = { source: 'bron', locator: 'tabel', readings: ['P'], status: 'secondary' as const };

export const shelf: BenchShelf = {
	editions: [],
	subjects: [
		{
			id: 'fietsen',
			label: text('Fietsen', 'Bicycles'),
			groups: [{ id: 'feit', label: text('Het feit', 'The offence') }],
			factors: [
				{
					id: 'plaats',
					label: text('Plaats', 'Place'),
					levels: [
						{ id: 'straat', label: text('Op straat', 'In the street') },
						{ id: 'stalling', label: text('In een stalling', 'In a shed') }
					]
				},
				{
					id: 'eerder',
					label: text('Eerder veroordeeld', 'Convicted before'),
					levels: [
						{ id: 'nooit', label: text('Nooit', 'Never') },
						{ id: 'vaker', label: text('Vaker', 'More often') }
					]
				}
			],
			offences: [{ id: 'sr-310', label: text('Diefstal', 'Theft') }]
		}
	],
	sources: [],
	frames: [
		{
			instrument: 'kader',
			label: text('Kader', 'Frame'),
			subjects: ['fietsen'],
			topics: [{ id: 'poging', label: text('Poging', 'Attempt') }]
		}
	]
};

export const line = (id: string, nl: string, en: string, when: Record<string, string | string[]>) => ({
	id,
	label: text(nl, en),
	when
});
export const cells = (...all: Cell[]) =>
	Object.fromEntries(all.map((cell, at) => [`k${at + 1}`, { locator: `kolom ${at + 1}`, cell }]));

export const gridEdition = (): EditionForm => ({
	format: 1,
	kind: 'policy',
	id: 'R1.2026-01-01',
	instrument: 'R1',
	label: text('Richtlijn', 'Guideline'),
	text: text('Een richtlijn.', 'A guideline.'),
	subject: 'fietsen',
	from: '2026-01-01',
	basis,
	scope: [{ sanctionLaw: 'adult' }],
	grid: {
		columns: [
			line('k1', 'Eerste keer', 'First time', { eerder: 'nooit' }),
			line('k2', 'Vaker', 'More often', { eerder: 'vaker' })
		],
		rows: [
			{ ...line('r1', 'Straat', 'Street', { plaats: 'straat' }), basis, cells: cells(prison(2), unread) },
			{ ...line('r2', 'Stalling', 'Shed', { plaats: 'stalling' }), basis, cells: cells(prison(3), prison(4)) }
		]
	},
	modifiers: [
		{
			id: 'samen',
			topic: 'medeplegen',
			label: text('Samen', 'Together'),
			when: {},
			effect: { kind: 'direction', direction: 'aggravating' },
			basis
		}
	]
});

export function listEdition(): EditionForm {
	const { grid: _, ...edition } = gridEdition();
	return {
		...edition,
		rows: ['Een', 'Twee', 'Drie'].map((nl, at) => ({
			...line(`rij-${at + 1}`, nl, nl, {}),
			cell: prison(at + 1),
			basis
		}))
	};
}
