/** What the worker is asked and what it answers; both are data that a browser can copy. */

export interface Question {
	id: number;
	/** The address within the site, with its query: `/en/verkennen?z=...`. */
	href: string;
}

export type Answer =
	| { kind: 'page'; route: string; data: Record<string, unknown> }
	| { kind: 'file'; name: string; type: string; text: string }
	| { kind: 'redirect'; href: string }
	| { kind: 'error'; status: number };

export interface Reply {
	id: number;
	answer: Answer;
}
