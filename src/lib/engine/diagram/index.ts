/** Exact answers over every case at once. See README.md. */
export type { Diagram } from './build';
export { count, countBy, valuesIn } from './count';
export { decide, type Deciding, type Decision } from './decide';
export { facing } from './facing';
export { figures, type Charge, type Figures, type StartFigure } from './figures';
export { changesTo, nearest, type Nearest, type Way } from './nearest';
export { orderOf, ways, wayInUse } from './order';
export { product, project } from './product';
export { boxOf, valueAt } from './within';
