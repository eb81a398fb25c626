/** An answer in words. */
import { getLocale } from '$lib/paraglide/runtime';
import { m } from '$lib/paraglide/messages';
import { draftFrom } from '../live/proposed';
import { sentenceWords } from '../own/words';
import type { FieldView, GivenAnswer } from './view';

const labelsOf = (field: FieldView, values: readonly string[]): string =>
	'options' in field
		? values.map((value) => field.options.find((option) => option.value === value)?.label ?? value).join(', ')
		: values.join(', ');

function scaleWords(value: number, field: FieldView): string {
	if (field.kind !== 'scale') return String(value);
	const end = value === field.from ? field.low : value === field.to ? field.high : undefined;
	const of = m.vr_scale_of({ value, from: field.from, to: field.to });
	return end ? `${of}: ${end}` : of;
}

export function answerWords(answer: GivenAnswer, field: FieldView): string {
	switch (answer.kind) {
		case 'sentence':
			return field.kind === 'sentence' ? sentenceWords(draftFrom(answer.sentence, field.choices), field.choices) : '';
		case 'choice':
		case 'band':
			return labelsOf(field, [answer.value]);
		case 'multiple':
			return labelsOf(field, answer.values);
		case 'scale':
			return scaleWords(answer.value, field);
		case 'number': {
			const number = answer.value.toLocaleString(getLocale());
			return field.kind === 'number' && field.unit ? `${number} ${field.unit}` : number;
		}
		case 'free':
			return answer.text;
	}
}
