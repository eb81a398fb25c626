import { expect, it } from 'vitest';
import { questions } from './fixture';
import { steps } from './fixture-steps';
import { earlyDraft, fieldText, readForm } from './read-form';

function form(fields: [string, string][]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}
const sentence = (...fields: [string, string][]) => readForm(questions.sentence, form(fields));

it('sits out before anything else is read', () => {
	const answer = readForm(
		questions.purpose,
		form([
			['value', 'repair'],
			['pass', '1']
		])
	);
	expect(answer).toEqual({ kind: 'pass' });
});

it.each(Object.values(questions))('has no answer to an empty form: $kind', (question) => {
	expect(readForm(question, form([]))).toBeNull();
});

it('reads a field without what a database refuses', () => {
	expect(fieldText(form([['text', ' a\0b ']]), 'text')).toBe('ab');
});

it('reads one of several, and nothing that was not offered', () => {
	expect(readForm(questions.agree, form([['value', '4']]))).toEqual({ kind: 'agree', value: 4 });
	expect(readForm(questions.purpose, form([['value', 'repair']]))).toEqual({ kind: 'purpose', value: 'repair' });
	expect(readForm(steps.compare.question, form([['value', 'equal']]))).toEqual({ kind: 'compare', value: 'equal' });
	expect(readForm(questions.agree, form([['value', '6']]))).toBeNull();
});

it('weighs some of the facts', () => {
	expect(readForm(questions.weigh, form([['w1', 'heavier']]))).toEqual({
		kind: 'weigh',
		weights: [null, 'heavier', null]
	});
});

it('ranks in part, closes gaps, and refuses a fact that stands twice', () => {
	const ranked = (...order: string[]) =>
		readForm(questions.rank, form(order.map((value, at) => [`r${at + 1}`, value])));
	expect(ranked('', 'medeplegen')).toEqual({ kind: 'rank', order: ['medeplegen'] });
	expect(ranked('medeplegen', 'geweld-straatroof')).toEqual({
		kind: 'rank',
		order: ['medeplegen', 'geweld-straatroof']
	});
	expect(ranked('medeplegen', 'medeplegen')).toBeNull();
	expect(ranked('other')).toBeNull();
});

it('reads a sentence of several kinds', () => {
	expect(
		sentence(
			['kind', 'service'],
			['kind', 'gevangenisstraf'],
			['hours', '120'],
			['amount', '6'],
			['unit', 'month'],
			['conditionalAmount', '2'],
			['conditionalUnit', 'month']
		)
	).toEqual({
		kind: 'sentence',
		proposed: {
			communityServiceHours: 120,
			custody: { amount: 6, unit: 'month' },
			conditionalCustody: { amount: 2, unit: 'month' }
		}
	});
	expect(sentence(['kind', 'none'])).toEqual({ kind: 'sentence', proposed: {} });
	expect(sentence(['kind', 'gevangenisstraf'], ['unit', 'life'])).toEqual({
		kind: 'sentence',
		proposed: { life: true }
	});
});

it.each<[string, [string, string][]]>([
	['a kind without an amount', [['kind', 'fine']]],
	['an amount without a unit', [['kind', 'gevangenisstraf'], ['amount', '6']]], // prettier-ignore
	['no penalty and a penalty', [['kind', 'none'], ['kind', 'fine'], ['fine', '50']]], // prettier-ignore
	['half a conditional part', [['kind', 'gevangenisstraf'], ['amount', '6'], ['unit', 'month'], ['conditionalAmount', '2']]], // prettier-ignore
	['an amount that is no whole number', [['kind', 'fine'], ['fine', '1,5']]] // prettier-ignore
])('leaves open: %s', (_, fields) => {
	expect(sentence(...fields)).toBeNull();
});

it('reads a text without the space around it', () => {
	expect(readForm(questions.free, form([['text', '  Waarom?  ']]))).toEqual({ kind: 'free', text: 'Waarom?' });
	expect(readForm(questions.free, form([['text', '   ']]))).toBeNull();
});

it('keeps what was begun before the page came alive', () => {
	const { choices } = questions.sentence;
	const begun = (...fields: [string, string][]) => earlyDraft(form(fields), choices);
	expect(begun()).toBeUndefined();
	expect(begun(['kind', 'fine'])).toEqual({ chosen: ['fine'], parts: {} });
	expect(begun(['kind', 'fine'], ['fine', '50'])?.parts.fine).toEqual({ amount: 50, unit: 'euro', conditional: null });
});

it('leaves open what was filled in at a kind that was not ticked, beside another that was', () => {
	expect(sentence(['fine', '500'])).toBeNull();
	expect(sentence(['kind', 'service'], ['hours', '60'], ['fine', '500'])).toBeNull();
	expect(sentence(['kind', 'service'], ['hours', '60'], ['fine', ' '])).toEqual({
		kind: 'sentence',
		proposed: { communityServiceHours: 60 }
	});
});
