/**
 * The lesson that somebody is making, kept in this browser until it is thrown away: a battery that dies takes nothing along.
 * It holds no answer of anybody. The quick exit leaves it, as it leaves the seat of a session; what it empties is the tab.
 */
import type { Draft } from '$lib/model';

const ENTRY = 'les-in-de-maak';

export interface KeptDraft {
	/** What it began from: the id of a script, "leeg", or null for a file. */
	from: string | null;
	draft: Draft;
}

/** A browser may refuse its store; then the lesson lives as long as the page. */
export function keep(kept: KeptDraft): void {
	try {
		localStorage.setItem(ENTRY, JSON.stringify(kept));
	} catch {
		// Refused or full: the page still holds it, and so does a file that somebody saves.
	}
}

/** What a browser holds may be old or changed by hand; the server looks at it before anything is made of it. */
export function kept(): KeptDraft | undefined {
	try {
		const found = JSON.parse(localStorage.getItem(ENTRY) ?? 'null') as KeptDraft | null;
		return found && Array.isArray(found.draft.steps) && typeof found.draft.title.nl === 'string' ? found : undefined;
	} catch {
		return undefined;
	}
}

export function drop(): void {
	try {
		localStorage.removeItem(ENTRY);
	} catch {
		// Nothing was kept.
	}
}
