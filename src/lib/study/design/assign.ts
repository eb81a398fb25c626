/**
 * What one person is shown: drawn from the seed of the design and the person alone, so that a restart, another process or
 * an auditor comes to the same. Deck, order, facts, repeat and attention have streams of their own: none tells another.
 */
import type { Design, Experiment } from '../../model';
import { randomOf } from '../random';
import { factsOf } from '../space';
import { drawn } from './pool';

export type AssignedTask =
	| {
			kind: 'vignette';
			/** The place among the vignettes that this person is shown, from 1. Attention tasks have none. */
			task: number;
			/** The place in `vignettes` of the design. */
			vignette: number;
			facts: Readonly<Record<string, string>>;
			/** The place of the task whose vignette this one shows again. */
			repeats?: number;
			/** Shown on a screen of its own, after the others. */
			apart?: boolean;
	  }
	| { kind: 'attention'; attention: string };

export interface Assignment {
	experiment: string;
	/** The place of the deck; null where every person draws their own vignettes. */
	deck: number | null;
	/** In the order in which they are shown. */
	tasks: readonly AssignedTask[];
	/** The varied facts in the order in which every vignette of this person tells them. */
	factOrder: readonly string[];
}

export type AssignInput = Pick<Experiment, 'order' | 'repeat' | 'attention'>;

/** Where the repeated vignette stood, and where it comes again: at least two tasks later. */
function repeatPlaces(count: number, apart: boolean, random: ReturnType<typeof randomOf>) {
	const original = 1 + random.below(count - 1);
	const again = apart ? count + 1 : original + 2 + random.below(count - original);
	return { original, again };
}

/** A number deals decks in turns: of every `decks.length` persons that follow each other, each gets another one. */
function deckOf(seed: string, experiment: string, decks: number, respondent: string | number): number {
	if (typeof respondent === 'string') return randomOf('deck', seed, experiment, respondent).below(decks);
	const turn = randomOf('deck turn', seed, experiment, Math.floor(respondent / decks));
	return turn.shuffled(Array.from({ length: decks }, (_, deck) => deck))[respondent % decks]!;
}

/**
 * @param respondent an id made by the device, which leaves the deck to chance; or a number counted from 0, which deals
 * the decks equally often
 * @throws where a vignette is to come again and there is only one task
 */
export function assign(
	design: Design,
	experiment: string,
	input: AssignInput,
	respondent: string | number
): Assignment {
	const { seed, decks, factors, vignettes } = design;
	const stream = (name: string) => randomOf(name, seed, experiment, respondent);
	const deck = decks ? deckOf(seed, experiment, decks.length, respondent) : null;
	const dealt = deck === null ? drawn({ vignettes }, design.tasks, stream('vignettes')) : decks![deck]!;
	const order = input.order.tasks === 'random' ? stream('order').shuffled(dealt) : [...dealt];

	const shown: { vignette: number; original?: number; apart?: boolean }[] = order.map((vignette) => ({ vignette }));
	if (input.repeat !== 'none') {
		if (order.length < 2) throw new Error('A vignette can only come again two tasks later where there are two.');
		const apart = input.repeat === 'screen';
		const { original, again } = repeatPlaces(order.length, apart, stream('repeat'));
		shown.splice(again - 1, 0, { vignette: order[original - 1]!, original, apart });
	}
	const tasks = shown.map(({ vignette, original, apart }, at): AssignedTask => ({
		kind: 'vignette',
		task: at + 1,
		vignette,
		facts: factsOf(factors, vignettes[vignette]!),
		...(original === undefined ? {} : { repeats: original }),
		...(apart ? { apart } : {})
	}));
	if (input.attention !== undefined) {
		// Between two tasks where there are two: neither the first impression nor the last.
		const among = tasks.filter((task) => task.kind === 'vignette' && !task.apart).length;
		const place = among < 2 ? among : 1 + stream('attention').below(among - 1);
		tasks.splice(place, 0, { kind: 'attention', attention: input.attention });
	}
	const names = factors.map(({ factor }) => factor);
	const factOrder = input.order.facts === 'random' ? stream('facts').shuffled(names) : names;
	return { experiment, deck, tasks, factOrder };
}
