/** What a change of the law did: every case evaluated on both dates and compared on its own. */
import { describe, expect, it } from 'vitest';
import { compile, stateOf } from '../../src/lib/engine';
import { count, valueAt, type Diagram } from '../../src/lib/engine/diagram';
import { difference, type Move, type Moved } from '../../src/lib/engine/diagram/difference';
import { compareSanctions, compareTerms, type Ordering } from '../../src/lib/engine/order';
import type { EditionSet, Outcome, Sanction, State } from '../../src/lib/model';
import { figuresOf, tally, text } from './cases';
import { drawPart, factsOf, setOf } from './part';
import { often, patience, sets } from './runs';

const moved: Record<Ordering, Move> = { equal: 'same', heavier: 'up', lighter: 'down', incomparable: 'incomparable' };

function moveOfMaximum(before: State, after: State): Move {
	if ([before, after].some(({ noOffence }) => noOffence?.kind === 'unread')) return 'unread';
	const [a, b] = [before.maximum, after.maximum];
	if (a === null && b === null) return 'neither';
	if (a === null) return 'newly';
	if (b === null) return 'no-longer';
	if (a.kind !== b.kind) return 'kind';
	if (text(a) === text(b)) return 'same';
	const term = moved[compareTerms(b.term, a.term)];
	const open = a.term.kind === 'undetermined' || b.term.kind === 'undetermined';
	if (term === 'incomparable' && open) return 'undetermined';
	const fine: Move = a.fineCategory === b.fineCategory ? 'same' : a.fineCategory < b.fineCategory ? 'up' : 'down';
	if (term === 'same') return fine;
	return fine === 'same' || fine === term ? term : 'incomparable';
}

/** Which kinds of punishment a start names; a fine is a fine, whether in euros or as a category. */
const kinds = ({ fine, fineCategory, ...others }: Sanction) =>
	text([
		fine !== undefined || fineCategory !== undefined,
		...Object.keys(others)
			.filter((kind) => others[kind as keyof typeof others] !== undefined)
			.sort()
	]);

function moveOfStart(before: State, after: State): Move {
	const [a, b]: (Outcome | undefined)[] = [before.start?.outcome, after.start?.outcome];
	if (!a && !b) return 'neither';
	if (!a) return 'newly';
	if (!b) return 'no-longer';
	if (a.kind === 'untranscribed' || b.kind === 'untranscribed') return 'unread';
	if (a.kind === 'undetermined' || b.kind === 'undetermined') return 'undetermined';
	if (text(a) === text(b)) return 'same';
	if (a.kind !== 'sanction' || b.kind !== 'sanction') return 'incomparable';
	if (kinds(a.sanction) !== kinds(b.sanction)) return 'kind';
	return moved[compareSanctions(b.sanction, a.sanction)];
}

const pairs = sets.flatMap(({ set: before }, at) =>
	sets
		.slice(at + 1)
		.filter(({ set: after }) => after.subject === before.subject && after.date > before.date)
		.map(({ set: after }) => ({ name: `${before.subject.id} ${before.date} to ${after.date}`, before, after }))
);

const counts =
	<T>(diagram: Diagram<Moved<T>>) =>
	(move: Move) =>
		Number(count(diagram, {}, (value) => value.move === move));

describe.each(pairs)('$name', ({ before, after }: { before: EditionSet; after: EditionSet }) => {
	it('moves every figure of every case as comparing two evaluations does', { timeout: patience }, () => {
		often(1, (draw) => {
			const part = drawPart(draw, before.subject, 1_200);
			const [from, to] = [setOf(before, part), { ...setOf(after, part), subject: part.subject }];
			const { maximum, start, bar } = difference(from, to);
			const wrong: object[] = [];
			const maxima: Move[] = [];
			const starts: Move[] = [];
			let cases = 0;
			for (const facts of factsOf(part)) {
				cases++;
				const [a, b] = [stateOf(compile(from), facts), stateOf(compile(to), facts)];
				const [x, y] = [figuresOf(a), figuresOf(b)];
				maxima.push(moveOfMaximum(a, b));
				starts.push(moveOfStart(a, b));
				const said = [maximum, start, bar].map((diagram: Diagram<unknown>) => valueAt(diagram, facts)?.value) as [
					Moved<{ maximum: unknown; charge: unknown }>,
					Moved<unknown>,
					{ before: unknown; after: unknown }
				];
				const [m, s, r] = said;
				const is = [
					maxima.at(-1),
					starts.at(-1),
					x.maximum,
					y.maximum,
					x.start,
					y.start,
					x.bar,
					y.bar,
					x.offence,
					y.offence
				];
				const found = [
					m.move,
					s.move,
					...[m.before.maximum, m.after.maximum, s.before, s.after, r.before, r.after].map(text),
					...[m.before.charge, m.after.charge].map(text)
				];
				if (text(found) !== text(is)) wrong.push({ facts, found, is });
			}
			expect(wrong.slice(0, 3)).toEqual([]);
			for (const [diagram, expected] of [
				[maximum, maxima],
				[start, starts]
			] as const) {
				const by = counts(diagram as Diagram<Moved<unknown>>);
				const own = tally(expected);
				expect([...own.keys()].map((move) => [move, by(move as Move)])).toEqual([...own]);
				expect(Number(count(diagram as Diagram<unknown>))).toBe(cases);
			}
		});
	});
});
