/** The columns of an export, read from the definition and the rules. */
import { text as textOf, type Labels } from './labels';
import type { Published, Survey } from '../../model';
import type { Labelled, TaskTable } from '../../study/export/tasks';

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
		weighted
	};
}
