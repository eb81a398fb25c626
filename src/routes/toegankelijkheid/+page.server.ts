import { settings } from '$lib/server/settings';
import { withTerms } from '../terms.server';
import type { PageServerLoad } from './$types';
import { accessibilityPage } from './text';

export const load: PageServerLoad = () => withTerms({ prose: accessibilityPage(), contact: settings().CONTACT });
