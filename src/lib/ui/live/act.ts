/** The kind of an act as it is posted, where a panel treats one apart; undefined for whatever it does not know. */
export function actKind(act: string): string | undefined {
	try {
		const read: unknown = JSON.parse(act);
		return typeof read === 'object' && read !== null && 'kind' in read && typeof read.kind === 'string'
			? read.kind
			: undefined;
	} catch {
		return undefined;
	}
}
