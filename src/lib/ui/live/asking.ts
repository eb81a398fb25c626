/**
 * What is told to one seat alone is not in the events, which are the same for everybody: a phone asks for it. A hall does
 * not do so all at the same moment, and who hears nothing asks a few times more.
 */

/** Longer than two thousand answers take. */
const SPREAD_MS = 3000;
const AGAIN_MS = 2000;
const ANSWER_MS = 4000;
const TIMES = 5;

/**
 * @param got is told what came; asking goes on until the returned function is called
 * @returns ends it
 */
export function askFor<Body>(address: string, got: (body: Body) => void): () => void {
	let timer: ReturnType<typeof setTimeout>;
	let left = TIMES;
	let isOver = false;
	async function ask(): Promise<void> {
		left--;
		try {
			const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
			if (response.ok && !isOver) got((await response.json()) as Body);
		} catch {
			// Without a network the screen says so already, and tries again.
		}
		if (!isOver && left > 0) timer = setTimeout(() => void ask(), AGAIN_MS);
	}
	timer = setTimeout(() => void ask(), Math.random() * SPREAD_MS);
	return () => {
		isOver = true;
		clearTimeout(timer);
	};
}
