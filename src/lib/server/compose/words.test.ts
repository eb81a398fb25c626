import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { edited } from '../../classroom/compose';
import { both, draftOf, emptyDraft } from '../../classroom/draft';
import { script } from '../../classroom/fixture';
import { WordingFile } from '../../model';
import { warningsIn, wordWarnings } from './words';
import { wordingFinder } from '../../law/wording';

const find = wordingFinder(WordingFile.parse(parse(readFileSync('seeds/wording.yaml', 'utf8'))));
const base = { ...emptyDraft(), freeText: true };

describe('the words that somebody types', () => {
	it('are looked at in every field, in both languages, each word once', () => {
		let draft = base;
		for (const what of ['agree', 'free', 'argue', 'information'] as const) {
			const next = edited(draft, { do: 'add', after: 's2', what });
			if (!next.ok) throw new Error(next.refusal);
			draft = next.draft;
		}
		const word = both('Dat is een monster');
		const typed = {
			...draft,
			title: word,
			about: word,
			questions: {
				'agree-1': { kind: 'agree' as const, statement: word },
				'free-1': { kind: 'free' as const, prompt: word }
			},
			steps: draft.steps.map((step) => {
				if (step.kind === 'argue') return { ...step, prompt: word, host: word };
				return step.kind === 'information' ? { ...step, title: word, text: both('Kalm.\nEen monster.') } : step;
			})
		};
		const fields = warningsIn(typed, find).map(({ field, words }) => `${field}:${words}`);
		expect(fields.sort()).toEqual(
			[
				'about',
				'q.agree-1.statement',
				'q.free-1.prompt',
				's.s6.host',
				's.s6.prompt',
				's.s7.text',
				's.s7.title',
				'title'
			].map((one) => `${one}:monster`)
		);
	});

	it('are meant where somebody ticked them, there and nowhere else', () => {
		const typed = { ...base, title: both('Eigen schuld?'), about: both('Eigen schuld'), meant: ['title eigen schuld'] };
		const warnings = warningsIn(typed, find);
		expect(warnings.map(({ field, isMeant }) => [field, isMeant])).toEqual([
			['title', true],
			['about', false]
		]);
		expect(warnings[0]).toMatchObject({ category: 'victim-blaming', instead: 'niets: laat het weg' });
	});

	it('of the ready-made scripts pass', () => {
		expect(wordWarnings(draftOf(script))).toEqual([]);
	});
});
