/** What the pages of the case library receive: sentences and addresses only. */
import type { ChangeView, Link, SheetView, SupportLine } from './explorer';

export interface FactView {
	label: string;
	level: string;
}

/** A sentence of the story with the facts that it tells. */
export interface SentenceView {
	text: string;
	facts: FactView[];
}

/** A case in the list. A case with a note shows the note in the place of its first words. */
export interface CaseCard {
	title: string;
	href: string;
	about: string;
	teaser?: string | undefined;
	note?: string | undefined;
}

export interface CaseHead {
	title: string;
	/** Subject, for whom, and the day of the offence. */
	about: string;
	note?: string | undefined;
	support: SupportLine[];
	/** Its own page, and the two sheets. */
	links: { case: Link; worksheet: Link; answers: Link };
}

export interface CaseView extends CaseHead {
	description: string;
	sentences: SentenceView[];
	explorer: string;
	changes: ChangeView[];
	questions: string[];
}

/** A QR code: its dark modules as one path, in a square of so many modules. */
export interface QrView {
	path: string;
	size: number;
}

export interface WorksheetView extends CaseHead {
	description: string;
	/** Where the class finds the case, as somebody types it and as a camera reads it; absent where there is no site. */
	find: { address: string; qr: QrView } | undefined;
	sentences: SentenceView[];
	/** One line for every offered change; without the label where that would name the offence. */
	changes: { label: string | undefined; to: string }[];
	questions: string[];
}

export interface AnswersView extends CaseHead {
	description: string;
	sheet: SheetView;
	changes: ChangeView[];
}
