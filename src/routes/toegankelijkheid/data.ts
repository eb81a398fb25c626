import { withTerms } from '../terms';
import { accessibilityPage } from './text';
import type { House } from '../house';

export const page = ({ corpus, contact }: House) => withTerms(corpus, { prose: accessibilityPage(), contact });
