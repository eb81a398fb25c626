/** What a record holds under a name itself: an organiser may well name something `constructor`, which every object inherits. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
	Object.hasOwn(record, name) ? record[name] : undefined;
