import { servedInFrame } from '../../../house.server';
import { page } from '../../../verkennen/[[subject]]/data';

export const load = servedInFrame(page);
