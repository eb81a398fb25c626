import { servedInFrame } from '../../../house.server';
import { page } from '../../../zaken/[id]/data';

export const load = servedInFrame(page);
