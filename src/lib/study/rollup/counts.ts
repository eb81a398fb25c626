/** Counts by name, for distributions: they are added up, taken off and written as JSON, whatever they are of. */
import type { Survey, SurveyQuestion, VignetteQuestion } from '../../model';
import { kindsOf, lengthOf, lengthUnits, LIFE, type LengthKind } from '../analysis/outcome';
import type { KeptAnswer, KeptRow } from './answers';

export type Counts = Record<string, number>;

export const add = (counts: Counts, what: string, by: number): void => void (counts[what] = (counts[what] ?? 0) + by);

/** At most so many bins for numbers; where fewer values can be, each has its own. */
export const MOST_BINS = 10;

type NumberQuestion = Extract<SurveyQuestion | VignetteQuestion, { kind: 'number' }>;

/** How wide a bin is: one value where that leaves few enough, else a share of what can be said. */
export function binWidth({ min, max, decimals }: NumberQuestion): number {
	const unit = 10 ** -decimals;
	const values = Math.round((max - min) / unit) + 1;
	return values <= MOST_BINS ? unit : (max - min) / MOST_BINS;
}

/** The bin of a value, from 0; the last one holds the upper bound. */
export function binOf(question: NumberQuestion, value: number): number {
	const width = binWidth(question);
	const last = Math.max(
		0,
		Math.round((question.max - question.min) / width) - (width === 10 ** -question.decimals ? 0 : 1)
	);
	return Math.min(last, Math.max(0, Math.floor((value - question.min) / width + 1e-9)));
}

/** The least that can be said of what falls in a bin; what comes first beyond the last bin. */
function leastOf(question: NumberQuestion, bin: number): number {
	const { min, decimals } = question;
	const unit = 10 ** -decimals;
	const onGrid = (value: number) => Number((Math.round(value / unit) * unit).toFixed(decimals));
	const at = onGrid(min + bin * binWidth(question));
	// The nearest number that can be said may fall in the bin before, as `binOf` has it.
	return at < min || binOf(question, at) < Math.min(bin, binCount(question) - 1) ? onGrid(at + unit) : at;
}

/** The least and the most that fall in a bin, of what can be said: both ends included, so that no two bins share a number. */
export function binEnds(question: NumberQuestion, bin: number): { low: number; high: number } {
	const unit = 10 ** -question.decimals;
	const low = leastOf(question, bin);
	if (bin >= binCount(question) - 1) return { low, high: question.max };
	return { low, high: Number((leastOf(question, bin + 1) - unit).toFixed(question.decimals)) };
}

export const binCount = (question: NumberQuestion): number => binOf(question, question.max) + 1;

/** What an answer to a question is counted as; several where several may be chosen. */
function said(question: SurveyQuestion | VignetteQuestion, answer: KeptAnswer): string[] {
	switch (answer.kind) {
		case 'choice':
		case 'band':
			return [answer.value];
		case 'multiple':
			return [...answer.values];
		case 'scale':
			return [String(answer.value)];
		case 'number':
			return question.kind === 'number' ? [`bin${binOf(question, answer.value)}`] : [];
		case 'free':
			return [];
		case 'sentence': {
			const { sentence } = answer;
			const lengths = (Object.keys(lengthUnits) as LengthKind[]).flatMap((kind) => {
				const length = lengthOf(sentence, kind);
				return length === undefined ? [] : [`${kind}=${length === LIFE ? 'life' : length}`];
			});
			return [...kindsOf(sentence), ...lengths];
		}
	}
}

/** Names: `people`; `q/<question>/<what>`, `t/<experiment>/<what>`, `a/<attention>/<right|wrong|skipped>`. */
export function countAnswers(survey: Survey, rows: readonly KeptRow[], counts: Counts, sign: 1 | -1): void {
	add(counts, 'people', sign);
	for (const { item, answer, vignette, repeats } of rows) {
		if (vignette !== null) {
			if (repeats !== null) continue;
			const experiment = item.slice(0, item.lastIndexOf('/'));
			const question = survey.experiments[experiment]?.question;
			if (!question) continue;
			add(counts, `t/${experiment}/${answer === null ? 'skipped' : 'answered'}`, sign);
			if (answer !== null) for (const what of said(question, answer)) add(counts, `t/${experiment}/${what}`, sign);
			continue;
		}
		const attention = Object.hasOwn(survey.attention, item) ? survey.attention[item] : undefined;
		if (attention) {
			const right = answer?.kind === 'choice' && answer.value === attention.expected;
			add(counts, `a/${item}/${answer === null ? 'skipped' : right ? 'right' : 'wrong'}`, sign);
			continue;
		}
		const question = Object.hasOwn(survey.questions, item) ? survey.questions[item] : undefined;
		if (!question) continue;
		add(counts, `q/${item}/${answer === null ? 'skipped' : 'answered'}`, sign);
		if (answer === null) continue;
		for (const what of said(question, answer)) add(counts, `q/${item}/${what}`, sign);
		if (answer.kind === 'number' || answer.kind === 'scale') {
			add(counts, `q/${item}/sum`, sign * answer.value);
			add(counts, `q/${item}/squares`, sign * answer.value ** 2);
		}
	}
}

/** All counts of one question or experiment, without what stands before them. */
export function countsUnder(counts: Counts, prefix: string): Counts {
	const found: Counts = {};
	for (const [name, count] of Object.entries(counts))
		if (name.startsWith(prefix)) found[name.slice(prefix.length)] = count;
	return found;
}
