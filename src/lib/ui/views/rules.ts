/** What the pages about the rules receive: an edition as sections of rules, each with its condition, words and source. */
import type { Link, SourceView } from './explorer';

export interface RuleView {
	id: string;
	title: string;
	/** Article, phase or position, beside the title. */
	aside?: string | undefined;
	lines: string[];
	/** Alternatives, each a list of facts that must hold together; empty where the rule always holds. */
	when: string[][];
	/** A rule with a figure that was not read. */
	gap?: boolean;
	source?: SourceView | undefined;
}

export interface SectionView {
	id: string;
	title: string;
	rules: RuleView[];
}

export interface EditionView {
	title: string;
	id: string;
	window: string;
	text?: string | undefined;
	overlay: boolean;
	toConfirm?: string | undefined;
	source?: SourceView | undefined;
	hash: string;
	sections: SectionView[];
}

export interface EditionListView {
	subject: string;
	kinds: { title: string; editions: (Link & { window: string; count: string; gaps: number; overlay: boolean })[] }[];
}
