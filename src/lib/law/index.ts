export { loadCorpus, type LoadedCorpus } from './corpus';
export { formatComplaint, type Complaint } from './complaint';
export type { LawFile } from './read';
