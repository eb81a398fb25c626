export { writeOneSheet, writePdf } from './write';
export type { Block, Paper, TableRow } from './blocks';
