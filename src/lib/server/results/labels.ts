/** Words of a survey in both languages, for files that are read in either. */
import type { Factor, Survey, Text } from '../../model';

/** A text that is there in one language stands for both: a codebook has no empty label. */
export const text = ({ nl, en }: Survey['title']): Text => ({ nl: nl ?? en ?? '', en: en ?? nl ?? '' });

export interface Labels {
	factor: (id: string) => Text;
	level: (factor: string, level: string) => Text;
}

/** @param factors of the rules of all experiments; what they do not know keeps its id */
export function labelsOf(factors: readonly Factor[]): Labels {
	const known = new Map(factors.map((factor) => [factor.id, factor]));
	const plain = (id: string): Text => ({ nl: id, en: id });
	return {
		factor: (id) => known.get(id)?.label ?? plain(id),
		level: (factor, level) => known.get(factor)?.levels.find(({ id }) => id === level)?.label ?? plain(level)
	};
}
