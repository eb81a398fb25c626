import { trialStream } from '$lib/server/live/trial';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => trialStream();
