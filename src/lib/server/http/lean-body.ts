/** What was posted, read from Node's own request in such a way that somebody else can still read it. */
import type { IncomingMessage } from 'node:http';

export interface Posted {
	/** Undefined where it is more than may be; what still comes is read by nobody. */
	text: string | undefined;
	/** Whoever reads the request afterwards finds all of it; undefined where that cannot be done any more. */
	putBack?: () => void;
}

/** Never asks for more than there is, and so never comes to the end, behind which nothing can be put back. */
function ofLength(request: IncomingMessage, length: number): Promise<Posted> {
	return new Promise((resolve, reject) => {
		const found = (whole: Buffer): void => {
			request.off('readable', look);
			request.off('error', reject);
			resolve({ text: whole.toString(), putBack: () => void (whole.length > 0 && request.unshift(whole)) });
		};
		const look = (): void => {
			const whole = request.read(length) as Buffer | null;
			if (whole !== null) found(whole);
		};
		request.on('error', reject);
		if (length === 0) found(Buffer.alloc(0));
		else request.on('readable', look);
	});
}

function ofUnknownLength(request: IncomingMessage, most: number): Promise<Posted> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		request.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size <= most) return void chunks.push(chunk);
			request.pause();
			resolve({ text: undefined });
		});
		request.on('end', () => resolve({ text: Buffer.concat(chunks).toString() }));
		request.on('error', reject);
	});
}

/**
 * @param most in bytes
 * @throws where whoever sends it is gone before all of it came
 */
export function postedIn(request: IncomingMessage, most: number): Promise<Posted> {
	const length = request.headers['content-length'];
	if (length === undefined) return ofUnknownLength(request, most);
	return Number(length) > most ? Promise.resolve({ text: undefined }) : ofLength(request, Number(length));
}
