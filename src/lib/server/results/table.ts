/** The columns of an export, read from the definition and the rules. */
import { text as textOf, type Labels } from './labels';
import type { Published, Survey, Text } from '../../model';
import type { Asked, Timed } from '../../study/export/said';
import type { Labelled, TaskTable } from '../../study/export/tasks';
import { binCount, binEnds, binOf } from '../../study/rollup/counts';
import { own } from '../../study/survey/own';

const options = (all: readonly { id: string; text: Survey['title'] }[]): Labelled[] =>
	all.map(({ id, text }) => ({ id, label: textOf(text) }));

/** Facts that several experiments vary are one column, with the levels of all of them. */
function factorsOf({ designs }: Published, { factor, level }: Labels): TaskTable['factors'] {
	const levels = new Map<string, Set<string>>();
	for (const design of Object.values(designs))
		for (const one of design.factors) {
			const own = levels.get(one.factor) ?? new Set();
			levels.set(one.factor, own);
			for (const each of one.levels) own.add(each);
		}
	return [...levels].map(([id, all]) => ({
		id,
		label: factor(id),
		levels: [...all].map((each) => ({ id: each, label: level(id, each) }))
	}));
}

/** What the ends of a scale stand for, behind its question. */
function scaleLabel(question: Text, from: number, low: Text, to: number, high: Text): Text {
	const of = (lang: keyof Text) => `${question[lang]} (${from} = ${low[lang]}, ${to} = ${high[lang]})`;
	return { nl: of('nl'), en: of('en') };
}

const decimal = (value: number): Text => ({ nl: String(value).replace('.', ','), en: String(value) });

function binsOf(question: Parameters<typeof binEnds>[0]): Labelled[] {
	return Array.from({ length: binCount(question) }, (_, bin) => {
		const ends = binEnds(question, bin);
		const [low, high] = [decimal(ends.low), decimal(ends.high)];
		const label =
			ends.low === ends.high ? low : { nl: `${low.nl} tot en met ${high.nl}`, en: `${low.en} to ${high.en}` };
		return { id: `bin${bin}`, label };
	});
}

function askedOf(id: string, { questions, attention }: Survey): Asked | undefined {
	const question = own(questions, id);
	const task = own(attention, id);
	if (task) return { id, label: textOf(task.text), kind: 'attention', expected: task.expected };
	if (!question) return undefined;
	const label = textOf(question.text);
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return { id, label, kind: question.kind, options: options(question.options) };
		case 'scale': {
			const { from, to, low, high } = question;
			return { id, label: scaleLabel(label, from, textOf(low), to, textOf(high)), kind: 'scale' };
		}
		case 'number':
			return {
				id,
				label,
				kind: 'number',
				unit: question.unit && textOf(question.unit),
				bins: binsOf(question),
				binOf: (value) => binOf(question, value)
			};
		case 'sentence':
			return { id, label, kind: 'sentence' };
		case 'free':
			return undefined;
	}
}

/** What people are asked once, in the order of the screens; free text is left out here, and so is in no file. */
export function askedIn({ survey }: Published): { asked: Asked[]; screens: Timed[] } {
	const shown = survey.screens.flatMap(
		(screen): { id: string; title?: Survey['title'] | undefined; items: string[] }[] => {
			switch (screen.kind) {
				case 'questions':
				case 'background':
					return [
						{ id: screen.id, title: screen.kind === 'questions' ? screen.title : undefined, items: screen.questions }
					];
				case 'attention':
					return [{ id: screen.id, items: [screen.attention] }];
				case 'experiment': {
					const among = own(survey.experiments, screen.experiment)?.attention;
					return among === undefined ? [] : [{ id: among, items: [among] }];
				}
				default:
					return [];
			}
		}
	);
	const textOfItem = (id: string) =>
		own(survey.questions, id)?.text ?? own(survey.background, id)?.text ?? own(survey.attention, id)?.text;
	return {
		asked: shown.flatMap(({ items }) => items.flatMap((id) => askedOf(id, survey) ?? [])),
		screens: shown.flatMap(({ id, title, items: [item] }): Timed[] => {
			const words = title ?? (item === undefined ? undefined : textOfItem(item));
			return item === undefined || !words ? [] : [{ id, label: textOf(words), item }];
		})
	};
}

/** @param weighted whether rows say how much somebody counts for */
export function taskTableOf(published: Published, labels: Labels, weighted: boolean): TaskTable {
	const { survey } = published;
	const questions = Object.values(survey.experiments).map(({ question }) => question);
	const has = (kind: string) => questions.some((question) => question.kind === kind);
	const choices = new Map(
		questions
			.flatMap((question) => (question.kind === 'choice' ? options(question.options) : []))
			.map((one) => [one.id, one])
	);
	return {
		experiments: Object.entries(survey.experiments).map(([id, { title }]) => ({ id, label: textOf(title) })),
		factors: factorsOf(published, labels),
		backgrounds: Object.entries(survey.background).map(([id, { text, bands }]) => ({
			id,
			label: textOf(text),
			bands: options(bands)
		})),
		answers: {
			sentence: has('sentence'),
			scale: has('scale'),
			number: has('number'),
			...(choices.size > 0 ? { choices: [...choices.values()] } : {})
		},
		...askedIn(published),
		weighted
	};
}
