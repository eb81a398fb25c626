/** What the page of a part hands to its fields: choices, and what can be counted. */
export interface Choice {
	id: string;
	label: string;
	help?: string | undefined;
	group?: string | undefined;
}

/** A fact that the rules know, with what a form says of it. */
export interface FactView {
	id: string;
	label: string;
	question: string;
	help?: string | undefined;
	levels: readonly Choice[];
	/** The level that the story tells, where it tells one. */
	story?: string | undefined;
	/** It has to be answered before there is a vignette. */
	open: boolean;
	/** Levels of it that no vignette shows, with why. */
	never: readonly { level: string; why: string }[];
}

/** What the rules make of the facts that were ticked. */
export interface SpaceView {
	combinations: number;
	vignettes: number;
	excluded: readonly { count: number; why: string }[];
	/** Why there is no space to speak of. */
	problems: readonly string[];
	/** What keeps the design from being drawn. */
	design?: string | undefined;
	/** Some vignettes as they are told. */
	examples: readonly (readonly string[])[];
}

export interface ExperimentView {
	base: string;
	basis: 'case' | 'offence';
	facts: readonly FactView[];
	varied: readonly { id: string; label: string; levels: readonly Choice[] }[];
	space: SpaceView;
	attention: readonly Choice[];
}

/** Everything that a part needs besides its fields; what does not belong to it is empty. */
export interface PartView {
	kinds: readonly Choice[];
	cases: readonly Choice[];
	/** Things that a screen can ask or show. */
	asks: readonly Choice[];
	backgrounds: readonly { id: string; label: string; bands: readonly Choice[] }[];
	publishable: readonly Choice[];
	experiment?: ExperimentView | undefined;
}

export const emptyView: PartView = { kinds: [], cases: [], asks: [], backgrounds: [], publishable: [] };
