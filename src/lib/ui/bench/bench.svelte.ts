/** What every field of the bench needs to know, handed down from a step. */
import { getContext, setContext, tick, untrack } from 'svelte';
import type { BenchAct, BenchShelf, BenchView, Lack } from '$lib/model';
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
	function send(act: BenchAct, done: (refused: Refusal | undefined) => void = () => undefined): void {
		waiting.push(done);
		props().act(act);
	}
	const bench = (): Bench => ({
		view: props().view,
		shelf: props().shelf,
		lacks,
		send,
		sendTo: (act, id) => send(act, () => void tick().then(() => reach(id)))
	});
	setContext(key, bench);
	return bench;
}

export const useBench = (): (() => Bench) => getContext<() => Bench>(key);
