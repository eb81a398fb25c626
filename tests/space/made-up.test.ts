/** The same over made-up codes: rules of every kind, drawn at random, in combinations that no real edition has. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figures, valueAt, type Diagram } from '../../src/lib/engine/diagram';
import { set as small } from '../../src/lib/engine/fixture';
import type { Adjustment, Box, EditionSet, PolicyEdition, StatuteEdition } from '../../src/lib/model';
import { casesOf, names, text } from './cases';
import { drawBox, partOf } from './part';
import { often, patience, pick, type Draw } from './runs';

const words = (id: string) => ({ nl: id, en: id });
const { subject, statute, policies } = small;
const [adjustment] = statute.adjustments;
const [guideline] = policies;

/** A few facts, and now and then what is charged, how high that is, or which law is tried. */
function drawWhen(draw: Draw): Box {
	const box = drawBox(draw, subject, 2);
	if (draw(fc.nat, 3) === 0) box.sanctionLaw = [pick(draw, ['adult', 'youth'])];
	if (draw(fc.nat, 3) === 0) box.offence = [pick(draw, ['o-light', 'o-heavy', 'o-other'])];
	if (draw(fc.nat, 3) === 0) box.maximumClass = [pick(draw, ['up-to-3', 'over-3', 'from-8'])];
	return box;
}

const some = <T>(draw: Draw, most: number, one: (id: string) => T): T[] =>
	Array.from({ length: draw(fc.nat, most) }, (_, at) => one(`rule-${at}`));

const effects: readonly Adjustment['effect'][] = [
	{ kind: 'add', term: { amount: 1, unit: 'year' } },
	{ kind: 'multiply', factor: '4/3' },
	{ kind: 'multiply', factor: '2/3', life: { amount: 20, unit: 'year' } },
	{ kind: 'replace', term: { amount: 30, unit: 'year' }, life: true }
];

const highest = { amount: 20, unit: 'year' } as const;
const tops = [
	{ amount: 15, unit: 'year' },
	{ amount: 9, unit: 'year' },
	{ amount: 30, unit: 'month' }
] as const;
const youthEffects: readonly StatuteEdition['youth'][number]['effect'][] = [
	{ kind: 'youth-detention', term: { amount: 12, unit: 'month' } },
	{ kind: 'no-detention' },
	{ kind: 'fine-category', category: 2 },
	{ kind: 'no-life' }
];

/** Alike: grounds that differ in little, as those of one group mostly do. */
const drawGround = (draw: Draw, id: string, alike: boolean): Adjustment => ({
	...adjustment!,
	id,
	phase: alike ? 'aggravation' : pick(draw, ['aggravation', 'recidive', 'form'] as const),
	group: alike ? 'one' : pick(draw, ['one', 'two']),
	when: drawWhen(draw),
	effect: alike ? effects[0]! : pick(draw, effects),
	...(draw(fc.nat, 2) === 0 ? { open: words('open') } : {}),
	...(draw(fc.nat, 2) === 0 ? { liftsCeiling: true } : {})
});

function drawStatute(draw: Draw): StatuteEdition {
	const { basis } = adjustment!;
	const alike = draw(fc.boolean);
	const bar = (id: string) => ({
		id,
		when: drawWhen(draw),
		status: pick(draw, ['barred', 'undecided'] as const),
		text: words(id),
		basis
	});
	const youthRule = (id: string) => ({
		id,
		when: drawWhen(draw),
		effect: pick(draw, youthEffects),
		text: words(id),
		basis
	});
	const other = { ...statute.offences[0]!, id: 'o-other', rows: [drawBox(draw, subject, 2)], specific: true };
	const left = (id: string) => ({
		...statute.notCovered[0]!,
		id,
		when: drawBox(draw, subject, 2),
		kind: pick(draw, ['unread', 'not-punishable'] as const)
	});
	return {
		...statute,
		offences: draw(fc.boolean) ? [...statute.offences, other] : statute.offences,
		exclusions: some(draw, 2, (id) => ({ id: `ex-${id}`, when: drawWhen(draw), text: words(id), basis })),
		notCovered: [...statute.notCovered, ...some(draw, 2, (id) => left(`gap-${id}`))],
		adjustments: some(draw, 6, (id) => drawGround(draw, id, alike)),
		ceilings: draw(fc.boolean)
			? statute.ceilings.map((top) => ({ ...top, term: pick(draw, tops), lifted: highest }))
			: [],
		youth: [...(draw(fc.boolean) ? statute.youth : []), ...some(draw, 2, youthRule)],
		bars: [...(draw(fc.boolean) ? statute.bars : []), ...some(draw, 3, bar)]
	};
}

function drawGuideline(draw: Draw, id: string): PolicyEdition {
	const cells = [
		{ kind: 'sanction', sanction: { custody: { min: { amount: 8, unit: 'year' }, max: { amount: 8, unit: 'year' } } } },
		guideline!.rows[0]!.cell,
		{ kind: 'untranscribed', text: words('unread') }
	] as const;
	const figure = guideline!.modifiers[0]!;
	const changes = [
		figure.effect,
		{ kind: 'multiply', factor: '1/2', base: 'open' },
		{ kind: 'multiply', factor: '1', base: 'start' },
		{ kind: 'direction', direction: 'aggravating' },
		{ kind: 'replace', cell: cells[0] }
	] as const;
	return {
		...guideline!,
		id,
		scope: [drawWhen(draw), ...some(draw, 1, () => drawWhen(draw))],
		rows: some(draw, 3, (row) => ({ ...guideline!.rows[0]!, id: row, when: drawWhen(draw), cell: pick(draw, cells) })),
		modifiers: some(draw, 3, (modifier) => ({
			...figure,
			id: modifier,
			when: drawWhen(draw),
			effect: pick(draw, changes),
			...(draw(fc.boolean) ? { summons: true } : {})
		}))
	};
}

it('says of every case what evaluating it says, whatever the rules are', { timeout: patience }, () => {
	often(400, (draw) => {
		const set: EditionSet = {
			...small,
			statute: drawStatute(draw),
			policies: some(draw, 2, (id) => drawGuideline(draw, id))
		};
		const cases = casesOf(set, partOf(subject, {}));
		for (const name of names) {
			const diagram: Diagram<unknown> = figures(set)[name];
			const wrong = cases.filter(({ facts, figure }) => text(valueAt(diagram, facts)?.value) !== figure[name]);
			expect(
				wrong.slice(0, 1).map(({ facts, figure }) => [name, facts, figure[name], valueAt(diagram, facts)?.value])
			).toEqual([]);
		}
	});
});
