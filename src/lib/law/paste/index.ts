/** Pasted tables, of three origins, as one grid. */
export type { Grid, GridCell, Origin, Pasted, PasteRefusal } from './grid';
export { pastedHtml } from './html';
export { pastedText } from './text';
export { pastedXml } from './xml';
