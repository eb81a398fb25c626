/** Node's own answer behind a request, for whoever writes to it more often than once. */
import type { ServerResponse } from 'node:http';

/** `scripts/serve.mjs` hands it over under this name. */
const PLACE = Symbol.for('strafmaatverkenner.answer');

/** @returns undefined while developing, where another server answers */
export const answerBehind = (platform: unknown): ServerResponse | undefined =>
	(platform as { req?: { [PLACE]?: ServerResponse } } | undefined)?.req?.[PLACE];
