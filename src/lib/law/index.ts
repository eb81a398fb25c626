export { editionChanges, type EditionChanges, type LineChange, type Part } from './changes';
export { loadCorpus, type LoadedCorpus } from './corpus';
export { loadCases, type LoadedCases, type PlacedCase } from './cases';
export { rechecks, type DueReading, type EditionName, type Rechecks, type StaleEdition } from './recheck';
export { loadScripts, type LoadedScripts, type PlacedScript } from './scripts';
export { loadSurveys, type LoadedSurveys, type PlacedSurvey } from './surveys';
export { formatComplaint, inOrder, type Complaint } from './complaint';
export type { LawFile } from './read';
