/** What the page of before and after receives: sentences, exact counts and addresses. */
import type { MadeOfLink } from './explorer';

export interface MoveView {
	/** What happened: "De hoogste straf gaat omhoog". */
	title: string;
	/** "in 12.345 zaken (11 procent)". */
	count: string;
	/** From what to what, the most cases first. */
	changes: {
		from: string;
		to: string;
		count: string;
		/** The figures of the example. */
		detail?: string | undefined;
		example?: { href: string; compare: string } | undefined;
	}[];
	/** How many further changes there are. */
	more?: string | undefined;
}

export interface FigureMoves {
	id: string;
	title: string;
	lead: string;
	moves: MoveView[];
}

export interface DifferenceView {
	subject: string;
	note?: string | undefined;
	/** The two days in words. */
	before: string;
	after: string;
	total: string;
	figures: FigureMoves[];
	form: {
		subjects: { id: string; label: string; chosen: boolean }[];
		/** Days on which rules of the chosen subject changed. */
		days: { id: string; label: string; chosen: boolean }[];
		subject: string;
	};
	editions: { title: string; links: MadeOfLink[] }[];
}
