/**
 * Gathers what comes in at the same time and writes it together: two thousand votes are some ten commits instead of two
 * thousand. Whoever waits is answered after the commit that holds theirs, and with its error when it fails.
 */
export interface Batched<In, Out> {
	(item: In): Promise<Out>;
}

interface Waiting<In, Out> {
	item: In;
	key: string;
	resolve: (out: Out) => void;
	reject: (error: unknown) => void;
}

/** What is written in one commit at most; a commit of this size takes some ten milliseconds. */
const LARGEST = 400;

/**
 * @param write answers in the order of the items; one call at a time
 * @param keyOf items with the same key never go together: the later one sees what the earlier one did
 */
export function batched<In, Out>(
	write: (items: readonly In[]) => Promise<readonly Out[]>,
	keyOf: (item: In) => string
): Batched<In, Out> {
	let waiting: Waiting<In, Out>[] = [];
	let isWriting = false;

	function take(): Waiting<In, Out>[] {
		const keys = new Set<string>();
		const now: Waiting<In, Out>[] = [];
		const later: Waiting<In, Out>[] = [];
		for (const each of waiting) {
			if (now.length < LARGEST && !keys.has(each.key)) now.push(each);
			else later.push(each);
			keys.add(each.key);
		}
		waiting = later;
		return now;
	}

	async function work(): Promise<void> {
		if (isWriting) return;
		isWriting = true;
		while (waiting.length > 0) {
			const now = take();
			try {
				const out = await write(now.map(({ item }) => item));
				now.forEach(({ resolve }, at) => resolve(out[at]!));
			} catch (error) {
				now.forEach(({ reject }) => reject(error));
			}
		}
		isWriting = false;
	}

	return (item) =>
		new Promise((resolve, reject) => {
			waiting.push({ item, key: keyOf(item), resolve, reject });
			// What arrives in the same turn of the loop goes along.
			setImmediate(() => void work());
		});
}
