/** A step of the bench on a page of its own, with hands: what a person types, chooses and presses. */
import { fireEvent, render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import type { BenchAct } from '$lib/model';
import type { BenchProps } from '../src/lib/ui/bench/bench.svelte';
import { shelf } from '../src/lib/ui/bench/editions.fixture';
import { type Fake } from '../src/lib/ui/bench/fake.fixture';

export function stage(step: Component<BenchProps>, fake: Fake) {
	const act = (one: BenchAct): void => {
		fake.act(one);
		void rerender({ view: fake.view });
	};
	const { rerender } = render(step, { view: fake.view, shelf, act });
	return { rerender };
}

/** Svelte tells the page in microtasks, and where the focus goes after that. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

export const field = (id: string): HTMLInputElement => {
	const found = document.getElementById(id);
	if (!found) throw new Error(`There is no field ${id}.`);
	return found as HTMLInputElement;
};

/** Types in a field and leaves it; chooses, where it is a list. */
export async function enter(id: string, value: string): Promise<void> {
	await fireEvent.change(field(id), { target: { value } });
	await settled();
}

export async function press(element: HTMLElement): Promise<void> {
	await fireEvent.click(element);
	await settled();
}
