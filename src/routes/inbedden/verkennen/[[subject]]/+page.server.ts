import { servedInFrame } from '../../../house.server';
import { page } from '../../../verkennen/[[subject]]/page';

export const load = servedInFrame(page);
