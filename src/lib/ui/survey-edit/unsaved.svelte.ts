/** Asks before somebody leaves a form with something in it that was not saved; leaving at once is never held up. */
import { beforeNavigate } from '$app/navigation';
import { onMount } from 'svelte';
import { onLeave } from '../shared/quick-exit';

/** What a form holds, as one text; its buttons are no part of it. */
export function heldIn(form: HTMLFormElement): string {
	const pairs = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== 'was');
	return JSON.stringify(pairs);
}

interface Options {
	form: () => HTMLFormElement | undefined;
	/** What is shown came back from a form that was not kept. */
	unsaved: () => boolean;
	words: string;
}

/** @returns what a form says of itself: `saved` when all of it is kept now, or no longer wanted */
export function guardUnsaved({ form, unsaved, words }: Options) {
	let kept: string | undefined;
	let free = false;
	const isChanged = () => {
		const own = form();
		return !free && own !== undefined && (unsaved() || (kept !== undefined && heldIn(own) !== kept));
	};
	const look = () => {
		const own = form();
		kept = own && heldIn(own);
		free = false;
	};
	onMount(() => {
		look();
		return onLeave(() => void (free = true));
	});
	beforeNavigate((navigation) => {
		if (!isChanged()) return;
		// Leaving the site, the browser asks in its own words; within it, we do.
		if (navigation.willUnload || !confirm(words)) navigation.cancel();
	});
	return { look, saved: () => void (free = true) };
}
