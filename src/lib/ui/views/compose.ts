/** What the page that composes a lesson receives: the draft, and all that only the law and the list of words can say of it. */
import type { Draft } from '$lib/model';

export interface Choice {
	id: string;
	label: string;
}

export interface ChoiceGroup {
	label: string;
	choices: Choice[];
}

/** What the library has, whatever the draft. */
export interface ComposeLibrary {
	/** By subject; sexual offences last. */
	cases: ChoiceGroup[];
	/** Those that may be laid side by side. */
	compared: ChoiceGroup[];
	levels: Choice[];
}

export interface Flag {
	/** The step that it belongs to; absent for what is about the whole. */
	step?: string | undefined;
	/** The name of the field, which is its id too. */
	field: string;
	text: string;
}

/** A word that the list of words warns of. */
export interface WordFlag extends Flag {
	/** As it is ticked. */
	id: string;
	isMeant: boolean;
}

export interface ComposeView {
	draft: Draft;
	/** What keeps it from being started, in the order of the steps. */
	flags: Flag[];
	words: WordFlag[];
	/** Flags, and words that nobody has answered. */
	left: number;
	/** About sexual offences: a school has to know beforehand. */
	careful: boolean;
	/** By case: facts with their levels, for a question that weighs or ranks. */
	facts: Record<string, ChoiceGroup[]>;
	/** By step: what may be changed there. */
	changes: Record<string, ChoiceGroup[]>;
}
