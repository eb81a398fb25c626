/** What every field of the form needs to know, handed down from the form. */
import { getContext, setContext } from 'svelte';
import type { Draft, Language } from '$lib/model';
import type { ComposeLibrary, ComposeView } from '../views/compose';

export interface Composing {
	/** As it stands in the form now. */
	draft: Draft;
	/** What the server last said of it: a moment behind, and whole. */
	view: ComposeView;
	library: ComposeLibrary;
	lang: Language;
	/** JavaScript runs: choices are followed at once, and need no button. */
	alive: boolean;
}

const key = Symbol('composing');

/** A function, because the draft changes and the form stays. */
export const provideComposing = (composing: () => Composing): void => void setContext(key, composing);
export const useComposing = (): (() => Composing) => getContext<() => Composing>(key);
