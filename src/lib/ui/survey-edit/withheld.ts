/** What the control of results will hide, in words. */
export interface WithheldRow {
	name: string;
	/** How many people, and why. */
	cells: string[];
}

export type WithheldView =
	| { kind: 'busy' }
	| { kind: 'none'; text: string }
	| {
			kind: 'some';
			lead: string[];
			/** Hidden as a whole. */
			margins: WithheldRow[];
			crossings: { title: string; rows: WithheldRow[] }[];
	  };
