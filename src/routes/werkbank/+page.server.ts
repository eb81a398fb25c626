import { served } from '../house.server';
import { page } from './data';

export const load = served(page);
