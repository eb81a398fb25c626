export { backUp, putBack } from './run';
export type { Manifest } from './format';
