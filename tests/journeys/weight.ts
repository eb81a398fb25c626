/** What a page makes a browser fetch, in bytes. Sizes are the same on every machine, so a test may hold them. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/**
 * Bytes. Scripts as gzip sends them, fonts as they are; the others are the scripts of a page of that name, and `phone` of
 * everything from the code to the last step.
 */
export const LIMITS = {
	scripts: 80_000,
	fonts: 90_000,
	compare: 100_000,
	map: 100_000,
	compose: 100_000,
	survey: 100_000,
	phone: 100_000
} as const;

export interface Weight {
	scripts: number;
	fonts: number;
	/** Each file with its size, the heaviest first. */
	files: { path: string; bytes: number }[];
}

/** As gzip sends it at most. */
export const gzipped = (body: Buffer): number => gzipSync(body, { level: 9 }).length;

const kinds = new Set(['script', 'font']);

/**
 * Listens from before the first request until `stop`, so that what is fetched on the way counts too. Scripts are
 * compressed here: whether the server sent gzip or something better makes no difference.
 */
export function listen(page: Page): { stop: () => Promise<Weight> } {
	const responses: Response[] = [];
	const hear = (response: Response) => {
		if (kinds.has(response.request().resourceType())) responses.push(response);
	};
	page.on('response', hear);
	return {
		async stop() {
			page.off('response', hear);
			const once = new Map(responses.map((response) => [new URL(response.url()).pathname, response]));
			const files = await Promise.all(
				[...once].map(async ([path, response]) => {
					const body = await response.body();
					const font = response.request().resourceType() === 'font';
					return { path, font, bytes: font ? body.length : gzipped(body) };
				})
			);
			const sum = (wanted: boolean) =>
				files.filter(({ font }) => font === wanted).reduce((total, { bytes }) => total + bytes, 0);
			return {
				scripts: sum(false),
				fonts: sum(true),
				files: files.map(({ path, bytes }) => ({ path, bytes })).sort((a, b) => b.bytes - a.bytes)
			};
		}
	};
}
