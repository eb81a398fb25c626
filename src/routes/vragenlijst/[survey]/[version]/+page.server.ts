import { begin, loadLanding } from '../../landing.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ landing: await loadLanding(event) });

export const actions: Actions = { default: begin };
