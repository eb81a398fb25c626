/** What every field of the bench needs to know, handed down from a step. */
import { getContext, setContext, tick, untrack } from 'svelte';
import type { BenchAct, BenchShelf, BenchView, FigureKey, FigureView, Lack } from '$lib/model';
import { factsOf, type Fact } from './facts';
import { byKey } from './figures';
import { reach } from './reach';
import { byField } from './lacks';

/** What the page hands to each of the steps. */
export interface BenchProps {
	view: BenchView;
	shelf: BenchShelf;
	/** The next `view` says what became of it. */
	act: (act: BenchAct) => void;
}

export type Refusal = NonNullable<BenchView['refused']>;

export interface Bench {
	view: BenchView;
	shelf: BenchShelf;
	/** By key. */
	figures: ReadonlyMap<FigureKey, FigureView>;
	/** What a condition can ask. */
	facts: readonly Fact[];
	/** By the id of the field at which each is said. */
	lacks: ReadonlyMap<string, readonly Lack[]>;
	/** `done` hears why nothing became of it, if so. */
	send: (act: BenchAct, done?: (refused: Refusal | undefined) => void) => void;
	/** Acts, and goes on where the work goes on: at the field of that id. */
	sendTo: (act: BenchAct, id: string) => void;
}

const key = Symbol('bench');

/** A function, because the page stays and what it shows changes. */
export function provideBench(props: () => BenchProps): () => Bench {
	/** Acts that no view has answered yet: each is answered by one, in their order. */
	const waiting: ((refused: Refusal | undefined) => void)[] = [];
	let seen = untrack(() => props().view);

	$effect(() => {
		const { view } = props();
		if (view === seen) return;
		seen = view;
		untrack(() => waiting.shift()?.(view.refused));
	});

	const lacks = $derived(byField(props().view));
	const figures = $derived(byKey(props().view.figures));
	const facts = $derived(factsOf(props().view.work.edition, props().shelf));
	function send(act: BenchAct, done: (refused: Refusal | undefined) => void = () => undefined): void {
		waiting.push(done);
		props().act(act);
	}
	const bench = (): Bench => ({
		view: props().view,
		shelf: props().shelf,
		figures,
		facts,
		lacks,
		send,
		sendTo: (act, id) => send(act, () => void tick().then(() => reach(id)))
	});
	setContext(key, bench);
	return bench;
}

export const useBench = (): (() => Bench) => getContext<() => Bench>(key);
