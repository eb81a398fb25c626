/** Every Dutch text that people meet, with the place where it stands or what made it. */
import { editionSets } from '../../src/lib/engine';
import type { Corpus } from '../../src/lib/model';
import type { Found } from './found';
import { compared, explored, objected, ruled, traced } from './made';
import { complaints, messages, pages, rules } from './written';

/** Everything, each text once. The first place that holds it is the place to change it. */
export function collect(corpus: Corpus): Found[] {
	const subjects = [...corpus.subjects.values()];
	const all = [
		...messages(),
		...rules(),
		...rules('seeds/cases'),
		...rules('seeds/scripts'),
		...rules('seeds/demo'),
		...pages(),
		...complaints(),
		...compared(corpus),
		...editionSets(corpus).flatMap(traced),
		...subjects.flatMap((subject) => [
			...explored(corpus, subject),
			...ruled(corpus, subject),
			...objected(corpus, subject)
		])
	];
	return [...new Map([...all].reverse().map((one) => [one.text, one])).values()].reverse();
}
