import { served } from '../house.server';
import { page } from './page';

export const load = served(page);
