import { withTerms } from '../terms.server';
import type { PageServerLoad } from './$types';
import { privacyPage } from './text';

export const load: PageServerLoad = () => withTerms({ prose: privacyPage() });
