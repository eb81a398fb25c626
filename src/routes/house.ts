/**
 * What pages are made from, and what is asked of them. A page is a function from these two to its data, so it is the
 * same page wherever it is made: on the server, or in the worker of the offline edition.
 */
import type { Case, Corpus } from '$lib/model';
import type { SupportLine } from '$lib/ui/views/explorer';

export interface House {
	corpus: Corpus;
	cases: readonly Case[];
	/** Where people can talk. */
	support: SupportLine[];
	/** Where a wrong figure or a barrier can be reported; absent where the installation names no address. */
	contact: string | undefined;
	securityContact: string | undefined;
}

export interface Asked {
	params: Partial<Record<string, string>>;
	/** Path and query as they would stand in an address of the site. */
	url: URL;
}

/** Throws the `error` and the `redirect` of Kit. */
export type PageOf<Data extends object> = (house: House, asked: Asked) => Data;
