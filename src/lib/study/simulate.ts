/**
 * Made-up respondents with known effects: for the preview of a survey, and for tests of analyses that have to find what was
 * put in. Whatever holds their answers is marked as synthetic and never mixes with answers of people.
 */
import type { Design, ProposedSanction, TaskAnswer, TaskRow, VignetteQuestion } from '../model';
import { assign, type AssignInput } from './design/assign';
import { levelShares } from './design/shares';
import { randomOf, type Random } from './random';

/** Factor to level to what it adds; what is missing adds nothing. */
export type Effects = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SyntheticBand {
	/** The share of people in this band; what is left to 1 skips the question. */
	share: number;
	/** Added to every answer of theirs. */
	shift?: number;
	/** Added to the effects of all. */
	effects?: Effects;
}

/** The model: answer = intercept + effects + band + person + rest. In the unit of the answer; for its use see `answerOf`. */
export interface Truth {
	intercept: number;
	effects: Effects;
	/** Facts that together add more than each alone. */
	together?: readonly { facts: Readonly<Record<string, string>>; effect: number }[];
	/** Standard deviation between people, and of what is left within a person. */
	personSd: number;
	restSd: number;
	/** The chance that a task is skipped, whatever it shows. */
	skipped?: number;
	groups?: Readonly<Record<string, Readonly<Record<string, SyntheticBand>>>>;
}

export interface Synthetic {
	synthetic: true;
	seed: string;
	truth: Truth;
	rows: TaskRow[];
}

export interface SimulateInput {
	design: Design;
	/** Its id, as rows name it. */
	experiment: string;
	asked: AssignInput & { question: VignetteQuestion };
	people: number;
	seed: string;
	truth: Truth;
	/** Leaves scales and numbers as the model has them, neither rounded nor bounded: for tests of estimates. */
	exact?: boolean;
}

const sumOf = (effects: Effects, facts: Readonly<Record<string, string>>) =>
	Object.entries(facts).reduce((sum, [factor, level]) => sum + (effects[factor]?.[level] ?? 0), 0);

/** What the model expects of a vignette, over people without a band. */
export const expectedOf = (
	{ intercept, effects, together = [] }: Truth,
	facts: Readonly<Record<string, string>>
): number =>
	together
		.filter((each) => Object.entries(each.facts).every(([factor, level]) => facts[factor] === level))
		.reduce((sum, { effect }) => sum + effect, intercept + sumOf(effects, facts));

/** The true marginal mean of each level, for a model without bands and pairs, over the vignettes as the design deals them. */
export function trueMarginalMeans(
	design: Design,
	{ intercept, effects }: Truth
): Record<string, Record<string, number>> {
	const { decks, vignettes, factors } = design;
	const dealt = decks ? decks.flat().map((place) => vignettes[place]!) : vignettes;
	const shares = levelShares(design);
	return Object.fromEntries(
		factors.map(({ factor, levels }, at) => [
			factor,
			Object.fromEntries(
				levels.map((level, place) => {
					const shown = dealt.filter((vignette) => vignette[at] === place);
					const sum = shown.reduce(
						(total, vignette) =>
							total +
							factors.reduce(
								(inner, other, n) => inner + (effects[other.factor]?.[other.levels[vignette[n]!]!] ?? 0),
								0
							),
						0
					);
					return [level, shares[factor]![level] === 0 ? NaN : intercept + sum / shown.length];
				})
			)
		])
	);
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/**
 * A sentence from a number of severity: under 0.5 no penalty, up to 1.5 a fine, up to 2.5 community service, above that
 * prison; within a kind more severe is longer. Invented, like the people: it knows no guideline and no maximum.
 */
export function sentenceOf(severity: number): ProposedSanction {
	if (severity < 0.5) return {};
	if (severity < 1.5) return { fineEuros: 50 * Math.max(1, Math.round(20 * (severity - 0.5))) };
	if (severity < 2.5) return { communityServiceHours: 10 * Math.max(1, Math.round(18 * (severity - 1.5))) };
	return { custody: { amount: Math.max(1, Math.round(Math.exp(severity - 2.5) * 2)), unit: 'month' } };
}

/** An answer of the kind that is asked, from a number of the model: see `Truth`. */
export function answerOf(question: VignetteQuestion, value: number, exact: boolean): TaskAnswer {
	switch (question.kind) {
		case 'scale':
			return { kind: 'scale', value: exact ? value : within(Math.round(value), question.from, question.to) };
		case 'number': {
			const unit = 10 ** question.decimals;
			return {
				kind: 'number',
				value: exact ? value : within(Math.round(value * unit) / unit, question.min, question.max)
			};
		}
		case 'choice': {
			// The model counts in places of the options: 0 is the first.
			const place = within(Math.round(value), 0, question.options.length - 1);
			return { kind: 'choice', value: question.options[place]!.id };
		}
		case 'sentence':
			return { kind: 'sentence', sentence: sentenceOf(value) };
	}
}

/** One band of each question, or none where the shares leave that open. */
function bandsOf(groups: NonNullable<Truth['groups']>, random: Random): Record<string, string> {
	return Object.fromEntries(
		Object.entries(groups).flatMap(([background, bands]) => {
			let left = random.unit();
			const found = Object.entries(bands).find(([, { share }]) => (left -= share) < 0);
			return found ? [[background, found[0]]] : [];
		})
	);
}

/**
 * Respondents who answer by a stated model, assigned as people are. The same seed gives the same answers.
 * @returns one row per task shown, attention tasks apart; respondents are called `synthetic-1` and so on
 */
export function simulate(input: SimulateInput): Synthetic {
	const { design, experiment, asked, people, seed, truth, exact = false } = input;
	const { groups = {}, skipped = 0, personSd, restSd } = truth;
	const rows: TaskRow[] = [];
	for (let person = 1; person <= people; person++) {
		const respondent = `synthetic-${person}`;
		const random = randomOf('simulate', seed, person);
		const group = bandsOf(groups, random);
		const bands = Object.entries(group).map(([background, band]) => groups[background]![band]!);
		const own = bands.reduce((sum, { shift = 0 }) => sum + shift, personSd * random.normal());
		for (const task of assign(design, experiment, asked, `${seed}-${person}`).tasks) {
			if (task.kind === 'attention') continue;
			const { facts, repeats } = task;
			const more = bands.reduce((sum, { effects = {} }) => sum + sumOf(effects, facts), 0);
			const value = expectedOf(truth, facts) + more + own + restSd * random.normal();
			const isSkipped = random.unit() < skipped;
			rows.push({
				respondent,
				experiment,
				task: task.task,
				...(repeats === undefined ? {} : { repeats }),
				facts,
				...(Object.keys(group).length > 0 ? { group } : {}),
				answer: isSkipped ? null : answerOf(asked.question, value, exact)
			});
		}
	}
	return { synthetic: true, seed, truth, rows };
}
