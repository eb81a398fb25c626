declare global {
	namespace App {
		interface Error {
			message: string;
			/** Stands in the log too, so that a person can report an error without telling what they looked at. */
			id?: string;
		}
	}
}

export {};
