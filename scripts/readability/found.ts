/** A Dutch text that people meet, with the place where it stands or what made it. */
export interface Found {
	text: string;
	/** Where to change it: file and line or key, or what made it. */
	where: string;
}
