/** What a guideline makes of facts, on made-up rules whose effects are known. */
import { describe, expect, it } from 'vitest';
import type { Cell, Design, Modifier, PolicyEdition } from '../../model';
import { policy } from '../../engine/fixture';
import { corpusWith } from '../fixture';
import { studyLibrary } from '../library';
import { spaceOf } from '../space';
import { guidelineEffects, type GuidelineEffect } from './guideline';

const text = (words: string) => ({ nl: words, en: words });
const { basis } = policy;
const [again, together] = policy.modifiers as [Modifier, Modifier];
/** A fact of which the guideline has a figure that nobody read. */
const unread: Modifier = {
	...again,
	id: 'm-unread',
	topic: 'unread',
	label: text('unread'),
	when: { 'unread-fact': ['wel'] },
	effect: { kind: 'untranscribed', text: text('not read') }
};
const custody = (months: number): Cell => ({
	kind: 'sanction',
	sanction: { custody: { min: { amount: months, unit: 'month' }, max: { amount: months, unit: 'month' } } }
});
const rowOf = (act: string, cell: Cell) => ({ id: act, label: text(act), when: { act: [act] }, cell, basis });

interface Told {
	policy?: Partial<PolicyEdition>;
	factors: Record<string, string[]>;
	fixed?: Record<string, string>;
	/** Places of the vignettes of each deck; absent where chance deals them. */
	decks?: Design['decks'];
}

/** By `factor/level`, of the length of prison. */
function effectsOf({
	policy: changed = {},
	factors,
	fixed = {},
	decks = null
}: Told): Readonly<Record<string, GuidelineEffect>> {
	const rules = {
		...policy,
		rows: [rowOf('light', custody(6)), rowOf('heavy', custody(10))],
		modifiers: [again, together, unread],
		...changed
	};
	const result = spaceOf(
		{
			base: { kind: 'offence', subject: 'test', offenceDate: '2024-02-01', fixed },
			factors: Object.entries(factors).map(([factor, levels]) => ({ factor, levels })),
			leaveOut: []
		},
		studyLibrary({ ...corpusWith(), policies: [rules] }, [])
	);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	const { space } = result;
	const design: Pick<Design, 'factors' | 'vignettes' | 'decks'> = {
		factors: [...space.factors],
		vignettes: space.vignettes.map((vignette) => [...vignette]),
		decks
	};
	return guidelineEffects(space, design, [{ kind: 'length', sanction: 'custody' }])['length-custody']!;
}

const facts = { act: ['light', 'heavy'], 'unread-fact': ['nee', 'wel'] };

describe('what a guideline makes of a fact', () => {
	it('is its figure, though another fact leaves half of the vignettes without one', () => {
		const effects = effectsOf({ factors: facts });
		expect(effects['act/light']).toEqual({ start: { kind: 'size', mean: 6, of: 1, all: 2 } });
		expect(effects['act/heavy']).toEqual({
			start: { kind: 'size', mean: 10, of: 1, all: 2 },
			against: { kind: 'size', difference: 4, of: 1, all: 2 }
		});
	});

	it('is not transcribed where no pair has figures and no direction is known', () => {
		const effects = effectsOf({ factors: facts });
		expect(effects['unread-fact/nee']).toEqual({ start: { kind: 'size', mean: 8, of: 2, all: 2 } });
		expect(effects['unread-fact/wel']).toEqual({
			start: { kind: 'open', why: ['untranscribed'] },
			against: { kind: 'open', why: ['untranscribed'] }
		});
	});

	it('is a direction where its own rule is one, with figures or without', () => {
		const factors = { together: ['nee', 'ja'], 'unread-fact': ['nee', 'wel'] };
		const half = effectsOf({ factors, fixed: { act: 'heavy' } });
		expect(half['together/ja']).toEqual({
			start: { kind: 'size', mean: 10, of: 1, all: 2 },
			against: { kind: 'direction', direction: 'aggravating', of: 2, all: 2 }
		});
		const none = effectsOf({ factors: { together: ['nee', 'ja'] }, fixed: { act: 'heavy', 'unread-fact': 'wel' } });
		expect(none['together/ja']).toEqual({
			start: { kind: 'open', why: ['untranscribed'] },
			against: { kind: 'direction', direction: 'aggravating', of: 1, all: 1 }
		});
	});

	it('is the other direction where the first level is the one that pushes', () => {
		const turned = effectsOf({ factors: { together: ['ja', 'nee'] }, fixed: { act: 'heavy' } });
		expect(turned['together/nee']?.against).toEqual({ kind: 'direction', direction: 'mitigating', of: 1, all: 1 });
	});

	it('says in how many pairs a direction holds that hangs on another fact, and that it may go both ways', () => {
		const pushing = (id: string, act: string, direction: 'aggravating' | 'mitigating'): Modifier => ({
			...together,
			id,
			topic: id,
			when: { again: ['ja'], act: [act] },
			effect: { kind: 'direction', direction }
		});
		const factors = { act: ['light', 'heavy'], again: ['nee', 'ja'] };
		const one = effectsOf({ factors, policy: { modifiers: [pushing('up', 'heavy', 'aggravating')] } });
		expect(one['again/ja']?.against).toEqual({ kind: 'direction', direction: 'aggravating', of: 1, all: 2 });
		const two = effectsOf({
			factors,
			policy: { modifiers: [pushing('up', 'heavy', 'aggravating'), pushing('down', 'light', 'mitigating')] }
		});
		expect(two['again/ja']?.against).toEqual({ kind: 'direction', direction: 'both', of: 2, all: 2 });
	});

	it('is a figure where a figure and a direction go together', () => {
		const both = effectsOf({
			factors: { again: ['nee', 'ja'] },
			fixed: { act: 'heavy' },
			policy: { modifiers: [again, { ...together, when: { again: ['ja'] } }] }
		});
		expect(both['again/ja']?.against).toEqual({ kind: 'size', difference: 5, of: 1, all: 1 });
	});

	it('is no difference where every pair starts alike and nothing pushes', () => {
		const effects = effectsOf({
			factors: { again: ['nee', 'ja'], act: ['light', 'heavy'] },
			policy: { modifiers: [] }
		});
		expect(effects['again/ja']?.against).toEqual({ kind: 'size', difference: 0, of: 2, all: 2 });
	});

	it('is the same however unevenly a design deals the other facts', () => {
		// The vignettes are light+nee, light+ja, heavy+nee, heavy+ja: the last is dealt, its twin without again is not.
		const effects = effectsOf({
			factors: { act: ['light', 'heavy'], again: ['nee', 'ja'] },
			policy: { modifiers: [{ ...together, when: { again: ['ja'] } }] },
			decks: [[0, 3]]
		});
		expect(effects['act/heavy']?.start).toEqual({ kind: 'size', mean: 10, of: 1, all: 1 });
		expect(effects['act/heavy']?.against).toEqual({ kind: 'size', difference: 4, of: 2, all: 2 });
		expect(effects['again/ja']?.against).toEqual({ kind: 'direction', direction: 'aggravating', of: 2, all: 2 });
	});

	it('counts pairs as often as their vignettes are dealt', () => {
		// Again is 3 months more with light, 5 with heavy; of four tasks three are of the heavy act.
		const effects = effectsOf({
			factors: { act: ['light', 'heavy'], again: ['nee', 'ja'] },
			decks: [[0, 2, 3, 3]]
		});
		expect(effects['again/ja']?.against).toEqual({ kind: 'size', difference: (3 + 3 * 5) / 4, of: 2, all: 2 });
	});

	it('never comes to a kind that no start has, and is never of that kind against a level without it', () => {
		const service: Cell = {
			kind: 'sanction',
			sanction: { communityService: { min: { amount: 60, unit: 'hour' }, max: { amount: 60, unit: 'hour' } } }
		};
		const effects = effectsOf({
			factors: { act: ['light', 'heavy'] },
			policy: { rows: [rowOf('light', service), rowOf('heavy', custody(10))], modifiers: [] }
		});
		expect(effects['act/light']).toEqual({ start: { kind: 'never' } });
		expect(effects['act/heavy']).toEqual({
			start: { kind: 'size', mean: 10, of: 1, all: 1 },
			against: { kind: 'never' }
		});
	});
});
