import type { TermView } from '$lib/ui/shared/terms';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Stands in the log too, so that a person can report an error without telling what they looked at. */
			id?: string;
			/** What the one who came here can do, in words; the page that failed shows it. */
			advice?: string;
		}
		interface PageData {
			/** Words of the glossary that stand in what the page shows. */
			terms?: TermView[];
			/** The page stands in a frame on another site. */
			framed?: true;
			/** The page fills the window: the screen in front of a room. */
			shell?: 'bare';
		}
	}
}
