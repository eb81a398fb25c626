import { settings } from '$lib/server/settings';
import { supportLines } from '$lib/server/support';
import { withTerms } from '../terms.server';
import type { PageServerLoad } from './$types';
import { helpPage } from './text';

export const load: PageServerLoad = () =>
	withTerms({ prose: helpPage(), lines: supportLines(), contact: settings().CONTACT });
