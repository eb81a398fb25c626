/** Made-up respondents through a whole experiment, for an organiser who wants to see what a result looks like. */
import type { Design, Experiment, TaskAnswer } from '../model';
import { simulate, type Effects, type Truth } from './simulate';

export const TRYOUT_PEOPLE = 200;

export interface TryoutRow {
	factor: string;
	level: string;
	/** Answers that say something about a vignette with this level. */
	answers: number;
	/**
	 * What the answers come to: a mean for scales and numbers; for a sentence the share with prison; for a choice the share
	 * of the first option.
	 */
	figure: number;
}

export interface Tryout {
	/** Of no person: whoever prints it says so. */
	synthetic: true;
	people: number;
	tasks: number;
	skipped: number;
	unit: 'mean' | 'prison' | 'first';
	rows: TryoutRow[];
}

/** Later levels of each fact weigh more: an assumption without meaning, so that there is something to see. */
function effectsOf({ factors }: Pick<Experiment, 'factors'>, size: number): Effects {
	return Object.fromEntries(
		factors.map(({ factor, levels }) => [
			factor,
			Object.fromEntries(levels.map((level, at) => [level, (size * at) / levels.length]))
		])
	);
}

/** In the unit of the answer; see `answerOf` in `simulate.ts`. */
export function tryoutTruth(experiment: Experiment): Truth {
	const { question } = experiment;
	const spread = (range: number, from: number): Truth => ({
		intercept: from + range / 3,
		effects: effectsOf(experiment, range / 6),
		personSd: range / 10,
		restSd: range / 8,
		skipped: 0.04
	});
	switch (question.kind) {
		case 'scale':
			return spread(question.to - question.from, question.from);
		case 'number':
			return spread(question.max - question.min, question.min);
		case 'choice':
			return spread(question.options.length - 1, 0);
		case 'sentence':
			return spread(4, 0);
	}
}

function figureOf(answer: TaskAnswer, first: string | undefined): number {
	switch (answer.kind) {
		case 'scale':
		case 'number':
			return answer.value;
		case 'choice':
			return Number(answer.value === first);
		case 'sentence':
			return Number(answer.sentence.custody !== undefined || answer.sentence.life === true);
	}
}

/** The same design gives the same figures. */
export function tryout(design: Design, id: string, experiment: Experiment, people = TRYOUT_PEOPLE): Tryout {
	const { question } = experiment;
	const truth = tryoutTruth(experiment);
	const { rows } = simulate({ design, experiment: id, asked: experiment, people, seed: 'voorbeeld', truth });
	const first = question.kind === 'choice' ? question.options[0]?.id : undefined;
	const said = rows.flatMap(({ facts, answer }) => (answer ? [{ facts, value: figureOf(answer, first) }] : []));
	return {
		synthetic: true,
		people,
		tasks: rows.length,
		skipped: rows.length - said.length,
		unit: question.kind === 'sentence' ? 'prison' : question.kind === 'choice' ? 'first' : 'mean',
		rows: design.factors.flatMap(({ factor, levels }) =>
			levels.map((level) => {
				const here = said.filter(({ facts }) => facts[factor] === level);
				const sum = here.reduce((total, { value }) => total + value, 0);
				return { factor, level, answers: here.length, figure: here.length > 0 ? sum / here.length : 0 };
			})
		)
	};
}
