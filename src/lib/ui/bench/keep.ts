/** Works that this browser keeps until somebody throws them away. They hold rules and nothing of anybody. */
import type { Work } from '$lib/model';

const PREFIX = 'werkbank:';

export interface KeptWork {
	id: string;
	edition: string;
	label: { nl: string; en: string };
	base: string | undefined;
	/** Moment of keeping, in milliseconds since 1970. */
	at: number;
	/** The work as it was kept. */
	text: string;
}

interface Entry {
	at: number;
	work: Work;
}

function read(text: string | null): KeptWork | undefined {
	try {
		const { at, work } = JSON.parse(text ?? 'null') as Entry;
		const { id, base, edition } = work;
		return { id, base, edition: edition.id, label: edition.label, at, text: JSON.stringify(work) };
	} catch {
		return undefined;
	}
}

/** A browser may refuse its store, or be full: then the page says so and a file is the way out. */
export function keepWork(work: Work, at: number): boolean {
	try {
		localStorage.setItem(PREFIX + work.id, JSON.stringify({ at, work } satisfies Entry));
		return true;
	} catch {
		return false;
	}
}

export function keptWorks(): KeptWork[] {
	try {
		return Object.keys(localStorage)
			.filter((key) => key.startsWith(PREFIX))
			.flatMap((key) => read(localStorage.getItem(key)) ?? [])
			.sort((a, b) => b.at - a.at);
	} catch {
		return [];
	}
}

export const keptWork = (id: string): KeptWork | undefined => keptWorks().find((one) => one.id === id);

export function dropWork(id: string): void {
	try {
		localStorage.removeItem(PREFIX + id);
	} catch {
		// Nothing was kept.
	}
}

/** @returns the work that another tab has just kept under this id */
export function keptElsewhere({ key, newValue }: StorageEvent, id: string): KeptWork | undefined {
	return key === PREFIX + id ? read(newValue) : undefined;
}

const HANDED = 'werkbank-bestand';

/** A file on its way to the page that opens it, in this tab only. @returns whether the browser took it */
export function handOver(file: { path: string; text: string }): boolean {
	try {
		sessionStorage.setItem(HANDED, JSON.stringify(file));
		return true;
	} catch {
		return false;
	}
}

/** The file that was handed over: once. */
export function handedOver(): { path: string; text: string } | undefined {
	try {
		const text = sessionStorage.getItem(HANDED);
		sessionStorage.removeItem(HANDED);
		return text === null ? undefined : (JSON.parse(text) as { path: string; text: string });
	} catch {
		return undefined;
	}
}
