/** What stands on the first page of a survey. */
import type { Language } from '$lib/model';
import type { Spoken, StepView } from './view';

export interface LandingView {
	survey: string;
	version: number;
	title: string;
	about: string;
	organisation: string;
	contact: string;
	/** "4 tot 8 minuten". */
	minutes: string;
	opening: 'not-yet' | 'open' | 'closed';
	/** Moments and the last day, in words. */
	opensAt: string;
	closesAt: string;
	/** Answers can be removed until `closesAt`, and that has not passed: also where it was closed earlier. */
	removable: boolean;
	/** Said where it is closed, which may have been before its time. */
	closed: string;
	deleteOn: string;
	languages: Language[];
	spoken: Spoken;
	access: 'open' | 'one-per-device' | 'tokens';
	/** The invitation in the address; empty where there is none. */
	token: string;
	/** The version of the consent text. */
	consent: number;
	/** Note, cards and consent, in their order. */
	before: StepView[];
	/** The place in an address that was asked for is not there. */
	lost: boolean;
	/** The address of a place, up to its secret. */
	place: string;
	data: string;
	removal: string;
	/** What came out of it, once it is closed and was made public. */
	results: string | undefined;
}
