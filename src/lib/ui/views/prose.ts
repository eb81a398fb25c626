/** A page of running text: what the pages about the site itself receive. */
export interface ProseSection {
	id: string;
	title: string;
	paragraphs: string[];
	/** A short list under the paragraphs. */
	items?: string[];
	/** Words with what they mean. */
	terms?: { term: string; text: string }[];
}

export interface Prose {
	title: string;
	description: string;
	lead: string;
	sections: ProseSection[];
}
