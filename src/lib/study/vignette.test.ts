import { describe, expect, it } from 'vitest';
import { libraryWith } from './fixture';
import { spaceOf, type SpaceChoice } from './space';
import { contentNoteOf, partsOf, wordsOf, type VignettePart } from './vignette';

function spaceWith(choice: Partial<SpaceChoice>, changed: Parameters<typeof libraryWith>[0] = {}) {
	const base = { kind: 'case' as const, case: 'a-story', fixed: {} };
	const result = spaceOf({ base, factors: [], leaveOut: [], ...choice }, libraryWith(changed));
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.space;
}
const again = { factor: 'again', levels: ['nee', 'ja'] };
const age = { factor: 'age', levels: ['adult', 'minor'] };
const short = (parts: readonly VignettePart[]) =>
	parts.map((part) =>
		part.kind === 'sentence' ? part.text.nl : `${part.varied ? '*' : ''}${part.factor}=${part.level}`
	);

describe('what a vignette tells', () => {
	it('tells a fact that varies as a fact, and never in a sentence', () => {
		const space = spaceWith({ factors: [again] });
		// The second sentence tells the varied fact, so what else it tells comes as a fact.
		expect(short(partsOf(space, [0]))).toEqual(['Er is iets gebeurd.', 'together=ja', '*again=nee']);
		expect(short(partsOf(space, [1]))).toEqual(['Er is iets gebeurd.', 'together=ja', '*again=ja']);
	});

	it('leaves every sentence where nothing in it varies', () => {
		expect(short(partsOf(spaceWith({ factors: [age] }), [0]))).toEqual([
			'Er is iets gebeurd.',
			'Twee mensen deden het, voor het eerst.',
			'*age=adult'
		]);
	});

	it('leaves out a sentence that the organiser made untrue', () => {
		const space = spaceWith({ base: { kind: 'case', case: 'a-story', fixed: { together: 'nee' } }, factors: [age] });
		expect(short(partsOf(space, [0]))).toEqual(['Er is iets gebeurd.', 'together=nee', 'again=nee', '*age=adult']);
	});

	it('tells the varied facts in the order of the person, and the rest as it was', () => {
		const space = spaceWith({ factors: [again, age] });
		expect(short(partsOf(space, [0, 1], ['age', 'again'])).slice(-2)).toEqual(['*age=minor', '*again=nee']);
		expect(() => partsOf(space, [0, 1], ['age'])).toThrow(/order/);
		expect(() => partsOf(space, [0, 1], ['age', 'age'])).toThrow(/order/);
	});

	it('tells facts alone where there is no story, and what to know before them', () => {
		const base = { kind: 'offence' as const, subject: 'test', offenceDate: '2024-02-01', fixed: { act: 'heavy' } };
		const note = { nl: 'Let op', en: 'Note' };
		const space = spaceWith({ base, factors: [again] }, { contentNote: note });
		expect(short(partsOf(space, [1]))).toEqual(['act=heavy', '*again=ja']);
		expect(contentNoteOf(space)).toEqual(note);
		expect(wordsOf(partsOf(space, [1])[1]!, 'nl')).toBe('again: ja');
	});
});
