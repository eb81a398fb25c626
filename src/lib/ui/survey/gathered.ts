/** What a survey keeps of people, in words. */
export interface GatheredView {
	title: string;
	organisation: string;
	contact: string;
	kinds: {
		title: string;
		why: string;
		/** Whether its counts may stand on the public page of results. */
		asked: { words: string; published: boolean }[];
	}[];
	/** What is kept beside answers. */
	beside: string[];
	/** How it is told whether somebody may take part. */
	access: string;
	/** Fewer people than this are never shown. */
	minimum: number;
	/** Until when answers can be removed, and whether that is still to come. */
	closesAt: string;
	removable: boolean;
	deleteOn: string;
	consent: number;
	version: number;
	hash: string;
}
