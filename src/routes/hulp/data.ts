import { withTerms } from '../terms';
import { helpPage } from './text';
import type { House } from '../house';

export const page = ({ corpus, support, contact }: House) =>
	withTerms(corpus, { prose: helpPage(), lines: support, contact });
