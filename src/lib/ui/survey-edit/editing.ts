/** What every field of an editor's form needs to know, handed down from the page. */
import { getContext, setContext } from 'svelte';
import type { Language } from '$lib/model';

/** Something to say of a field. Only what is wrong keeps it from being saved. */
export interface Flag {
	kind: 'wrong' | 'open' | 'word';
	text: string;
}

export interface Editing {
	/** Name of a field to what stands in it. */
	fields: Readonly<Record<string, readonly string[]>>;
	flags: Readonly<Record<string, readonly Flag[]>>;
	/** What somebody else saved meanwhile, where that differs. */
	theirs: Readonly<Record<string, string>>;
	/** Of the survey. */
	languages: readonly Language[];
	/** Whoever looks changes nothing. */
	off: boolean;
}

const key = Symbol('editing');

/** A function, because the page stays and what it shows changes. */
export const provideEditing = (editing: () => Editing): void => void setContext(key, editing);
export const useEditing = (): (() => Editing) => getContext<() => Editing>(key);
