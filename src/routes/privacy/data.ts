import { withTerms } from '../terms';
import { privacyPage } from './text';
import type { House } from '../house';

export const page = ({ corpus }: House) => withTerms(corpus, { prose: privacyPage() });
