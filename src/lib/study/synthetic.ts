/** Made-up people who take a whole survey, for trying things out: always marked as synthetic, never beside real ones. */
import type { Published, SurveyQuestion } from '../model';
import { assign } from './design/assign';
import { randomOf, type Random } from './random';
import type { KeptAnswer, KeptRow } from './rollup/answers';
import { answerOf, expectedOf, type Effects, type Truth } from './simulate';

export interface SyntheticRow extends KeptRow {
	deck: number | null;
}

export interface SyntheticPerson {
	respondent: string;
	rows: SyntheticRow[];
	done: boolean;
}

/** Each next level of a fact weighs as much more; the first fact most. Invented, like the people. */
export function inventedTruth({ survey, designs }: Pick<Published, 'survey' | 'designs'>, experiment: string): Truth {
	const { question } = survey.experiments[experiment]!;
	const spread =
		question.kind === 'scale'
			? (question.to - question.from) / 7
			: question.kind === 'number'
				? (question.max - question.min) / 7
				: 1;
	const middle =
		question.kind === 'scale'
			? question.from + 2 * spread
			: question.kind === 'number'
				? question.min + 2 * spread
				: 0.9;
	const effects: Effects = Object.fromEntries(
		designs[experiment]!.factors.map(({ factor, levels }, at) => [
			factor,
			Object.fromEntries(
				levels.map((level, place) => [level, ((place / (levels.length - 1)) * 1.4 * spread) / (at + 1)])
			)
		])
	);
	return { intercept: middle, effects, personSd: 0.45 * spread, restSd: 0.5 * spread, skipped: 0.03 };
}

const pick = <T>(random: Random, all: readonly T[], lean = 1): T => {
	// The first ones a little more often, so that no table is flat.
	const at = Math.floor(random.unit() ** lean * all.length);
	return all[Math.min(at, all.length - 1)]!;
};

function saidTo(question: SurveyQuestion, random: Random): KeptAnswer | null {
	if (random.unit() < 0.04) return null;
	switch (question.kind) {
		case 'choice':
			return { kind: 'choice', value: pick(random, question.options, 1.3).id };
		case 'multiple': {
			const values = question.options.map(({ id }) => id).filter(() => random.unit() < 0.4);
			const kept = values.slice(0, question.most ?? values.length);
			return kept.length === 0 ? null : { kind: 'multiple', values: kept };
		}
		case 'scale':
			return answerOf(
				question,
				(question.from + question.to) / 2 + ((question.to - question.from) / 5) * random.normal(),
				false
			);
		case 'number':
			return answerOf(
				question,
				(question.min + question.max) / 2 + ((question.max - question.min) / 6) * random.normal(),
				false
			);
		case 'sentence':
			return answerOf({ kind: 'sentence', text: question.text }, 1.4 + random.normal(), false);
		case 'free':
			return random.unit() < 0.2 ? { kind: 'free', text: 'Een verzonnen antwoord.' } : null;
	}
}

/** What an organiser expects of people, in place of what is invented. */
export interface Awaited {
	/** By background and band: the share among everybody; what is left to 1 skips it. */
	groups: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** The share of vignettes that is answered rather than skipped. */
	answered: number;
}

function bandOf(shares: Readonly<Record<string, number>>, random: Random): string | undefined {
	let left = random.unit();
	return Object.entries(shares).find(([, share]) => (left -= share) < 0)?.[0];
}

/**
 * Somebody who answers the whole survey by chance and by `inventedTruth`, or stops somewhere. The same id and seed give
 * the same answers; tasks are dealt as they are to people.
 */
export function syntheticPerson(
	published: Pick<Published, 'survey' | 'designs'>,
	seed: string,
	respondent: string,
	stops = 0.12,
	awaited?: Awaited
): SyntheticPerson {
	const { survey, designs } = published;
	const random = randomOf('synthetic', seed, respondent);
	const rows: SyntheticRow[] = [];
	const plain = (item: string, answer: KeptAnswer | null) =>
		rows.push({ item, answer, deck: null, place: null, vignette: null, repeats: null });
	const own = random.normal();
	let shift = 0;
	const attend = (id: string) => {
		const { options, expected } = survey.attention[id]!;
		plain(id, { kind: 'choice', value: random.unit() < 0.93 ? expected : pick(random, options).id });
	};
	const run = (experiment: string, apart: boolean) => {
		const asked = survey.experiments[experiment]!;
		const truth = inventedTruth(published, experiment);
		const skips = awaited ? 1 - awaited.answered : (truth.skipped ?? 0);
		const { deck, tasks } = assign(designs[experiment]!, experiment, asked, respondent);
		for (const task of tasks) {
			if (task.kind === 'attention') {
				if (!apart) attend(task.attention);
				continue;
			}
			if ((task.apart === true) !== apart) continue;
			const value = expectedOf(truth, task.facts) + truth.personSd * (own + shift) + truth.restSd * random.normal();
			const answer = random.unit() < skips ? null : answerOf(asked.question, value, false);
			const { task: place, vignette, repeats = null } = task;
			rows.push({ item: `${experiment}/${place}`, answer, deck, place, vignette, repeats });
		}
	};
	for (const screen of survey.screens) {
		if (rows.length > 0 && random.unit() < stops / survey.screens.length) return { respondent, rows, done: false };
		if (screen.kind === 'background')
			for (const id of screen.questions) {
				const { bands } = survey.background[id]!;
				const shares = awaited?.groups[id];
				const chosen = shares && bandOf(shares, random);
				const band = shares
					? bands.find((one) => one.id === chosen)
					: random.unit() < 0.05
						? undefined
						: pick(random, bands, 1.2);
				if (band) shift += 0.5 * (bands.indexOf(band as never) / bands.length - 0.5);
				plain(id, band ? { kind: 'band', value: band.id } : null);
			}
		else if (screen.kind === 'questions')
			for (const id of screen.questions) plain(id, saidTo(survey.questions[id]!, random));
		else if (screen.kind === 'experiment' || screen.kind === 'repeat') run(screen.experiment, screen.kind === 'repeat');
		else if (screen.kind === 'attention') attend(screen.attention);
	}
	return { respondent, rows, done: true };
}
