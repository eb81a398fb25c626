/** Storage cannot be opened. The message is for whoever runs the installation, and says what to do. */
export class StorageFailed extends Error {
	override name = 'StorageFailed';
}

/**
 * Storage does not answer right now: its server stopped, is starting again, or the network lost it. Nothing is wrong
 * with the question, so a caller may ask again; see `retrying`.
 */
export class StorageAway extends Error {
	override name = 'StorageAway';
	readonly kind = 'storage away';
}

/** Of the network, by Node. */
const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

/** Of PostgreSQL: it stops, has crashed, is starting, or has no place left; class 08 is a broken connection. */
const STOPPING = /^(57P0[1235]|53300|08...)$/;

/** The driver has no code for these. */
const SAID =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Two transactions stood in each other's way; the same work succeeds when it is done again. */
const COLLIDED = new Set(['40001', '40P01']);

function partsOf(error: unknown): { code: string; message: string } {
	// A host name with several addresses fails with one error per address and nothing to say itself.
	const one = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
	if (!(one instanceof Error)) return { code: '', message: String(one) };
	const { code } = one as NodeJS.ErrnoException;
	return { code: code ?? '', message: one.message };
}

export const codeOf = (error: unknown): string => partsOf(error).code;

export const messageOf = (error: unknown): string => partsOf(error).message;

/** Gives a lost server its own kind of error, and every other error back as it is. */
export function named(error: unknown): unknown {
	if (error instanceof StorageAway) return error;
	const { code, message } = partsOf(error);
	if (!LOST.has(code) && !STOPPING.test(code) && !SAID.test(message)) return error;
	return new StorageAway(`Storage does not answer: ${message}`, { cause: error });
}

/** Whether the same work may succeed when it is simply done again. */
export function isWorthAnotherTry(error: unknown): boolean {
	return named(error) instanceof StorageAway || COLLIDED.has(codeOf(error));
}
