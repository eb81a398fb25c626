/**
 * What somebody would impose, by subject: it outlives a change of facts, a reload and a lost answer, in this tab alone.
 * It is in no address and in no request. The quick exit empties the whole store of the tab.
 */
import { empty, type Draft } from './draft';
import { readDraft } from './read-draft';

const ENTRY = 'eigen-straf';

/** The server renders for many and never writes here. */
let drafts = $state.raw<Readonly<Record<string, Draft>>>({});

export const keptDraft = (subject: string): Draft => (Object.hasOwn(drafts, subject) ? drafts[subject]! : empty);

/** A browser may refuse its store; then the draft lives as long as the page. */
function store(write: (storage: Storage) => void): void {
	try {
		write(sessionStorage);
	} catch {
		// Refused or full: nothing to repair, and nothing of it may reach a log.
	}
}

export function keepDraft(subject: string, draft: Draft): void {
	drafts = { ...drafts, [subject]: draft };
	store((storage) => storage.setItem(ENTRY, JSON.stringify(drafts)));
}

export function forgetDraft(subject: string): void {
	drafts = Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== subject));
	store((storage) =>
		Object.keys(drafts).length > 0 ? storage.setItem(ENTRY, JSON.stringify(drafts)) : storage.removeItem(ENTRY)
	);
}

/** Reads back what an earlier load of the page kept. What this page already holds goes first. */
export function recallDrafts(): void {
	store((storage) => {
		const found: unknown = JSON.parse(storage.getItem(ENTRY) ?? '{}');
		const read = Object.entries(found ?? {}).map(([subject, draft]): [string, Draft] => [subject, readDraft(draft)]);
		drafts = { ...Object.fromEntries<Draft>(read), ...drafts };
	});
}
