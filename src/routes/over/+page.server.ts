import { settings } from '$lib/server/settings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ securityContact: settings().SECURITY_CONTACT });
