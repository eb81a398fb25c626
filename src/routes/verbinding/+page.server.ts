import type { PageServerLoad } from './$types';

/** The page posts from its own address, as a phone in a session does. */
export const load: PageServerLoad = ({ setHeaders }) => setHeaders({ 'referrer-policy': 'same-origin' });
