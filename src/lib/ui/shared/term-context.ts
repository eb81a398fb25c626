/** The terms of the page, handed from the layout to every sentence below it. */
import { getContext, setContext } from 'svelte';
import type { Terms } from './terms';

const key = Symbol('terms');

/** A function, because the terms change with the page and the layout stays. */
type Source = () => Terms | undefined;

export const provideTerms = (terms: Source): void => void setContext(key, terms);

/** Without a layout around it, as in a test of one component, no word is explained. */
export const useTerms = (): Source => getContext<Source | undefined>(key) ?? (() => undefined);
