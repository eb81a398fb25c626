/** What an organiser expects, as the planner's form has it: read whatever was typed, and say what cannot be. */
import type { Experiment, Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import {
	equalShares,
	sdOfShare,
	USUAL_ANSWERED,
	USUAL_ICC,
	USUAL_POWER,
	type Expectation,
	type GroupShares
} from '$lib/study/plan';

/** Whether an answer is a length on a scale, or one of two: a share. */
export const isShare = ({ question }: Pick<Experiment, 'question'>): boolean =>
	question.kind === 'sentence' || question.kind === 'choice';

const range = ({ question }: Pick<Experiment, 'question'>): number =>
	question.kind === 'scale'
		? question.to - question.from
		: question.kind === 'number'
			? question.max - question.min
			: 1;

/** Where the form begins: guesses of ours, and said to be so. */
export function usual(experiment: Experiment): Record<string, string> {
	const own: Record<string, string> = isShare(experiment)
		? { share: '40', difference: '5' }
		: { sd: plain(range(experiment) / 4), difference: plain(range(experiment) / 20) };
	return {
		people: '1000',
		answered: plain(100 * USUAL_ANSWERED),
		icc: plain(USUAL_ICC),
		power: plain(100 * USUAL_POWER),
		...own
	};
}

const plain = (value: number): string => String(Math.round(value * 1000) / 1000).replace('.', ',');

interface Bound {
	least: number;
	most: number;
}
const bounds: Record<string, Bound> = {
	people: { least: 1, most: 20_000_000 },
	answered: { least: 1, most: 100 },
	icc: { least: 0, most: 0.99 },
	power: { least: 1, most: 99 },
	share: { least: 1, most: 99 },
	sd: { least: 0.000_001, most: 1e12 },
	difference: { least: 0.000_001, most: 1e12 }
};

export interface Read {
	expectation?: Expectation;
	/** As typed, or as it begins. */
	typed: Record<string, string>;
	wrong: Record<string, string>;
}

const numberIn = (text: string): number =>
	/^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;

/** Shares of the bands in percent; a question of which nothing was typed has equal ones. */
function groupsIn(
	{ background }: Survey,
	query: URLSearchParams,
	wrong: Record<string, string>,
	typed: Record<string, string>
) {
	const equal = equalShares({ background });
	return Object.fromEntries(
		Object.entries(background).map(([id, { bands }]) => {
			const names = bands.map((band) => `groep.${id}.${band.id}`);
			names.forEach((name, at) => {
				typed[name] = query.get(name) ?? plain(100 * (equal[id]?.[bands[at]!.id] ?? 0));
			});
			const all = names.map((name) => numberIn(typed[name] ?? ''));
			names.forEach((name, at) => {
				if (!(all[at]! >= 0 && all[at]! <= 100)) wrong[name] = m.ve_plan_between({ least: 0, most: 100 });
			});
			const sum = all.reduce((total, one) => total + one, 0);
			// Rounded shares may come to a little more; they are taken as parts of their sum then.
			if (sum > 101) wrong[names[0]!] = m.ve_plan_sum({ sum: Math.round(sum) });
			const scale = Math.max(100, sum);
			return [id, Object.fromEntries(bands.map((band, at) => [band.id, all[at]! / scale]))];
		})
	) satisfies GroupShares;
}

export function expectationIn(experiment: Experiment, survey: Survey, query: URLSearchParams): Read {
	const typed = usual(experiment);
	const wrong: Record<string, string> = {};
	const value: Record<string, number> = {};
	for (const name of Object.keys(typed)) {
		typed[name] = query.get(name) ?? typed[name]!;
		const { least, most } = bounds[name]!;
		const found = numberIn(typed[name]);
		if (!(found >= least && found <= most)) wrong[name] = m.ve_plan_between({ least, most });
		value[name] = found;
	}
	const groups = groupsIn(survey, query, wrong, typed);
	if (Object.keys(wrong).length > 0) return { typed, wrong };
	const { people = 0, answered = 0, icc = 0, power = 0, share = 0, sd = 0, difference = 0 } = value;
	const asShare = isShare(experiment);
	return {
		typed,
		wrong,
		expectation: {
			respondents: Math.round(people),
			answered: answered / 100,
			spread: { sd: asShare ? sdOfShare(share / 100) : sd, icc },
			difference: asShare ? difference / 100 : difference,
			power: power / 100,
			groups
		}
	};
}
