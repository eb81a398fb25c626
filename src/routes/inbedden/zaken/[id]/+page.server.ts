import { servedInFrame } from '../../../house.server';
import { page } from '../../../zaken/[id]/page';

export const load = servedInFrame(page);
