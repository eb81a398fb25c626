import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft, DraftFile } from '../model';
import { edited, isFixed, MOST_STEPS } from './compose';
import { asksOf, draftOf, emptyDraft, fromFile, settledDraft, toFile } from './draft';
import { editWords, questionKinds, readEdit, stepKinds, type Edit } from './edit';
import { script } from './fixture';

const kinds = [...stepKinds, ...questionKinds];

/** Edits that point at a step by its place, so that most of them meet one. */
const anyEdit = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({ do: fc.constant('add' as const), at: fc.nat(20), what: fc.constantFrom(...kinds) })
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('again' as const), at: fc.nat(20), ask: fc.nat(5) }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constantFrom('up' as const, 'down', 'remove'), at: fc.nat(20) }) }
);

function editOf(draft: Draft, made: typeof anyEdit extends fc.Arbitrary<infer T> ? T : never): Edit {
	const key = draft.steps[made.at % (draft.steps.length + 1)]?.key ?? 's999';
	if (made.do === 'add') return { do: 'add', after: key, what: made.what };
	if (made.do === 'again') return { do: 'again', after: key, ask: Object.keys(draft.questions)[made.ask] ?? 'nergens' };
	return { do: made.do, step: key };
}

const isWhole = (draft: Draft) => {
	const { steps, questions } = draft;
	const kindsOf = steps.map(({ kind }) => kind);
	expect(kindsOf.slice(0, 2)).toEqual(['lobby', 'note']);
	expect(kindsOf.at(-1)).toBe('end');
	expect(kindsOf.filter((kind) => kind === 'lobby' || kind === 'end')).toHaveLength(2);
	expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
	expect(asksOf(steps)).toEqual(new Set(Object.keys(questions)));
	for (const step of steps) {
		if (step.kind === 'results' && step.of !== '') expect(questions).toHaveProperty([step.of]);
		if (step.kind === 'reveal' && step.of !== undefined) expect(questions).toHaveProperty([step.of]);
	}
	expect(Draft.safeParse(draft).error).toBeUndefined();
};

describe('any sequence of edits', () => {
	it('leaves a draft that is framed and whole, and that a page can go on with', () => {
		fc.assert(
			fc.property(fc.boolean(), fc.array(anyEdit, { maxLength: 40 }), fc.boolean(), (fresh, edits, freeText) => {
				let draft: Draft = { ...(fresh ? emptyDraft() : draftOf(script)), freeText };
				for (const made of edits) {
					const next = edited(draft, editOf(draft, made));
					if (!next.ok) continue;
					draft = next.draft;
					expect(draft.steps.some(({ key }) => key === next.step)).toBe(true);
				}
				isWhole(draft);
				expect(settledDraft(draft)).toEqual(draft);
			}),
			{ numRuns: 300 }
		);
	});

	it('goes through a file and comes back, but for the keys', () => {
		fc.assert(
			fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
				let draft = emptyDraft();
				for (const made of edits) {
					const next = edited(draft, editOf(draft, made));
					if (next.ok) draft = next.draft;
				}
				const file = DraftFile.parse(JSON.parse(JSON.stringify(toFile(draft))));
				expect(toFile(fromFile(file))).toEqual(toFile(draft));
			}),
			{ numRuns: 150 }
		);
	});
});

describe('one edit', () => {
	const draft = draftOf(script);
	const keyOf = (kind: string, number = 0) => draft.steps.filter((step) => step.kind === kind)[number]!.key;

	it('travels as the value of a button', () => {
		fc.assert(
			fc.property(anyEdit, (made) => {
				const edit = editOf(draft, made);
				expect(readEdit(editWords(edit))).toEqual(edit);
			})
		);
		for (const wrong of ['', 'add', 'add s1', 'add s1 sermon', 'up', 'up s1 s2', 'again s1', 'delete s1', 7, null])
			expect(readEdit(wrong)).toBeUndefined();
	});

	it.each<[Edit, string]>([
		[{ do: 'remove', step: 's1' }, 'fixed'],
		[{ do: 'up', step: 's2' }, 'fixed'],
		[{ do: 'down', step: keyOf('end') }, 'fixed'],
		[{ do: 'add', after: keyOf('end'), what: 'case' }, 'fixed'],
		[{ do: 'add', after: 's1', what: 'case' }, 'fixed'],
		[{ do: 'up', step: 's3' }, 'at-the-edge'],
		[{ do: 'down', step: draft.steps.at(-2)!.key }, 'at-the-edge'],
		[{ do: 'remove', step: 's77' }, 'unknown-step'],
		[{ do: 'again', after: 's2', ask: 'constructor' }, 'unknown-question'],
		[{ do: 'add', after: 's2', what: 'free' }, 'free-text-off']
	])('%j is refused: %s', (edit, refusal) => {
		expect(edited(draft, edit)).toEqual({ ok: false, refusal });
	});

	it('is refused where a script would grow too long', () => {
		let long = emptyDraft();
		for (let count = long.steps.length; count < MOST_STEPS; count++) {
			const next = edited(long, { do: 'add', after: 's2', what: 'argue' });
			if (next.ok) long = next.draft;
		}
		expect(long.steps).toHaveLength(MOST_STEPS);
		expect(edited(long, { do: 'add', after: 's2', what: 'argue' })).toEqual({ ok: false, refusal: 'full' });
	});

	it('that takes out the last step of a question takes its results along and says so', () => {
		let left = draft;
		for (let round = 0; round < 3; round++) {
			const key = left.steps.find((step) => step.kind === 'question' && step.ask === 'straf')!.key;
			const next = edited(left, { do: 'remove', step: key });
			if (!next.ok) throw new Error(next.refusal);
			left = next.draft;
			expect(next.gone).toEqual(round < 2 ? undefined : { results: 1, reveals: [keyOf('reveal')] });
		}
		expect(left.questions).not.toHaveProperty('straf');
		expect(left.steps.some(({ kind }) => kind === 'results')).toBe(false);
		expect(left.steps.find(({ kind }) => kind === 'reveal')).not.toHaveProperty('of');
	});

	it('offers what is most often meant: the case that was told, and more of it', () => {
		const shown = edited(draft, { do: 'add', after: keyOf('case'), what: 'case' });
		expect(shown.ok && shown.draft.steps[3]).toMatchObject({ case: 'telefoon-op-straat', view: 'story' });
		const asked = edited(draft, { do: 'add', after: keyOf('case'), what: 'sentence' });
		expect(asked.ok && asked.draft.questions['sentence-1']).toEqual({ kind: 'sentence', case: 'telefoon-op-straat' });
		const reveal = edited(draft, { do: 'add', after: keyOf('vary'), what: 'reveal' });
		expect(reveal.ok && reveal.draft.steps.find(({ key }) => key === reveal.step)).toMatchObject({ of: 'straf' });
	});

	it('leaves the frame alone', () => {
		expect(draft.steps.map((_, at) => isFixed(draft, at)).filter(Boolean)).toHaveLength(3);
	});
});
