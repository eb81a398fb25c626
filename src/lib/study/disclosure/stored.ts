/** Releases as JSON: what the server keeps to know what is known. */
import type { Release } from './knowledge';

export interface StoredRelease {
	version: 1;
	each: number;
	counts: [cell: string, answers: number, people: number, shown: boolean][];
}

export const toStoredRelease = ({ snapshot: { counts, each }, shown }: Release): StoredRelease => ({
	version: 1,
	each,
	counts: [...counts].map(([cell, { answers, people }]) => [cell, answers, people, shown.has(cell)])
});

export const fromStoredRelease = ({ each, counts }: StoredRelease): Release => ({
	snapshot: { each, counts: new Map(counts.map(([cell, answers, people]) => [cell, { answers, people }])) },
	shown: new Set(counts.flatMap(([cell, , , shown]) => (shown ? [cell] : [])))
});
