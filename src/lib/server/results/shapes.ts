/** What folding and figures read of a published version, made once for each. */
import type { Published } from '../../model';
import { shapeOf, type RollupShape } from '../../study/rollup/shape';
import { tablesOf, type Tables } from '../../study/rollup/tables';

export interface Shaped {
	shape: RollupShape;
	tables: Tables;
	/** Names the numbers that are kept: of another form they are made anew from the answers. */
	form: string;
}

/** Raised with every change of what a number of a slice means. */
const FORM = 2;

const known = new WeakMap<Published, Shaped>();

export function shapedOf(published: Published): Shaped {
	const before = known.get(published);
	if (before) return before;
	const shape = shapeOf(published);
	const shaped = { shape, tables: tablesOf(shape), form: `${FORM}/${shape.size.full}/${shape.size.lean}` };
	known.set(published, shaped);
	return shaped;
}
