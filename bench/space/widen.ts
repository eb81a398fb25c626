/** Edition sets with more facts than any guideline has: to see how far the diagrams reach. No figure in them is law. */
import type { Adjustment, Bar, EditionSet, Factor, Modifier } from '../../src/lib/model';

const text = (words: string) => ({ nl: words, en: words });

/** What reads an added fact, in turn. */
export const roles = ['adjustment', 'modifier', 'bar', 'nothing'] as const;
export type Role = (typeof roles)[number];

export interface Extra {
	id: string;
	role: Role;
}

export const extras = (size: number): Extra[] =>
	Array.from({ length: size }, (_, at) => ({ id: `extra-${at + 1}`, role: roles[at % roles.length]! }));

const factorOf = ({ id }: Extra, group: string): Factor => ({
	id,
	label: text(id),
	question: text(id),
	group,
	levels: [
		{ id: 'nee', label: text('nee') },
		{ id: 'ja', label: text('ja') }
	],
	default: [{ level: 'nee' }]
});

/**
 * A copy with extra facts of two levels. The first added adjustment raises the maximum by a third on its own, like a
 * ground that stands apart; the others are grounds of one group, as in art. 254, of which one counts. Every second
 * modifier has a figure, the others a direction. Bars leave open whether bare community service is barred.
 */
export function widened(set: EditionSet, size: number): EditionSet {
	const { subject, statute, policies } = set;
	const added = extras(size);
	const [group] = subject.groups;
	const { basis } = statute.offences[0]!;
	const having = (role: Role) => added.filter((extra) => extra.role === role);
	const adjustments = having('adjustment').map(({ id }, at): Adjustment => {
		const when = { sanctionLaw: ['adult'], [id]: ['ja'] };
		return at === 0
			? { id, phase: 'recidive', group: id, label: text(id), when, effect: { kind: 'multiply', factor: '4/3' }, basis }
			: {
					id,
					phase: 'aggravation',
					group: 'extra',
					label: text(id),
					when,
					effect: { kind: 'add', term: { amount: 1, unit: 'year' } },
					basis
				};
	});
	const modifiers = having('modifier').map(({ id }, at): Modifier => ({
		id,
		topic: id,
		label: text(id),
		when: { [id]: ['ja'] },
		effect:
			at % 2 === 0
				? { kind: 'multiply', factor: '5/4', base: 'subtotal' }
				: { kind: 'direction', direction: 'aggravating' },
		basis
	}));
	const bars = having('bar').map(({ id }): Bar => ({
		id,
		when: { [id]: ['ja'] },
		status: 'undecided',
		text: text(id),
		basis
	}));
	return {
		...set,
		subject: { ...subject, factors: [...subject.factors, ...added.map((extra) => factorOf(extra, group!.id))] },
		statute: {
			...statute,
			adjustments: [...statute.adjustments, ...adjustments],
			bars: [...statute.bars, ...bars]
		},
		policies: policies.map((edition) =>
			edition.scope.length === 0 ? edition : { ...edition, modifiers: [...edition.modifiers, ...modifiers] }
		)
	};
}
