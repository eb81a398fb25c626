/** Exact answers over every case at once. See README.md. */
export type { Diagram } from './build';
export { count, countBy, valuesIn } from './count';
export { decide, type Deciding, type Decision } from './decide';
export {
	difference,
	moves,
	type BarStatus,
	type Difference,
	type Move,
	type Moved,
	type Punishable
} from './difference';
export { facing } from './facing';
export { figures, type Charge, type Figures, type StartFigure } from './figures';
export { changesTo, nearest, statedAfter, type Nearest, type Way } from './nearest';
export { orderOf, ways, wayInUse } from './order';
export { possible, weigh, type Possible, type Weight } from './possible';
export { product, project } from './product';
export { reaches, search, startComponents, type StartTarget, type Target } from './target';
export { boxOf, valueAt } from './within';
