import { expect, it } from 'vitest';
import type { LiveQuestionView } from '../views/live';
import { typedIn } from './typed';

function form(fields: [string, string][]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

const sentence: LiveQuestionView = {
	kind: 'sentence',
	title: '',
	choices: ['none', 'fine', 'service', 'gevangenisstraf'],
	life: true
};
const rank: LiveQuestionView = {
	kind: 'rank',
	title: '',
	options: ['a', 'b', 'c'].map((value) => ({ value, label: value }))
};

it('holds a sentence of which a part is open: kinds without a length, and lengths without a kind', () => {
	const typed = typedIn(
		sentence,
		form([
			['kind', 'gevangenisstraf'],
			['amount', '12'],
			['unit', ''],
			['conditionalAmount', ''],
			['conditionalUnit', 'month'],
			['hours', '60'],
			['fine', 'veel']
		])
	);
	expect(typed?.draft).toEqual({
		chosen: ['gevangenisstraf'],
		parts: {
			fine: { amount: null, unit: 'euro', conditional: null },
			service: { amount: 60, unit: 'hour', conditional: null },
			gevangenisstraf: { amount: 12, unit: null, conditional: { amount: null, unit: 'month' } }
		}
	});
});

it('holds an order in which somebody chose twice, and nothing that was not offered', () => {
	const typed = typedIn(
		rank,
		form([
			['r1', 'b'],
			['r2', 'b'],
			['r3', 'zzz']
		])
	);
	expect(typed?.order).toEqual(['b', 'b', '']);
});

it('holds nothing of a question that is either open or answered', () => {
	expect(typedIn({ kind: 'free', title: '', most: 280 }, form([['text', '']]))).toBeUndefined();
});
