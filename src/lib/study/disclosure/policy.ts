/** How much is hidden. */

export interface Policy {
	/** Fewer people than this are never shown, and nobody can be told apart among fewer. */
	minimum: number;
	/** How many releases a survey may have, the last one included: each tells a little more about the ones before. */
	releases: number;
}

export const usual: Policy = { minimum: 10, releases: 8 };
