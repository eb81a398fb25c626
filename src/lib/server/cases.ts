/** The case library from disk: read once, each case held against the law that the installation runs with. */
import { readFileSync } from 'node:fs';
import { formatComplaint, inOrder, loadCases, type LawFile, type LoadedCases } from '../law';
import { storyComplaints } from '../engine/story';
import type { Case, Corpus } from '../model';
import { readLawFiles } from './law';
import { Complained } from './law/invalid';

/** A defect of a case or of the list of words. Its message holds one line per complaint, with the way to mend it. */
export class InvalidCases extends Complained {
	override name = 'InvalidCases';
}

/** Form and words first; then whether each story agrees with the law. */
export function checkCases(corpus: Corpus, files: readonly LawFile[], wording: LawFile): LoadedCases {
	const loaded = loadCases(files, wording);
	if (!loaded.ok) return loaded;
	const complaints = loaded.cases.flatMap((placed) =>
		storyComplaints(corpus, placed.case).map(({ path, message }) => placed.complaint(path, message))
	);
	return complaints.length > 0 ? { ok: false, complaints: inOrder(complaints) } : loaded;
}

const loaded = new WeakMap<Corpus, Map<string, readonly Case[]>>();

/** Cases that another thread read and held against the same law. */
export function rememberCases(corpus: Corpus, cases: readonly Case[], folder = 'seeds/cases'): void {
	loaded.set(corpus, new Map([[folder, cases]]));
}

/** The cases in the order of their ids, loaded once per corpus and folder. Throws `InvalidCases`. */
export function readCases(corpus: Corpus, folder = 'seeds/cases', list = 'seeds/wording.yaml'): readonly Case[] {
	const known = loaded.get(corpus) ?? new Map<string, readonly Case[]>();
	loaded.set(corpus, known);
	const before = known.get(folder);
	if (before) return before;
	const checked = checkCases(corpus, readLawFiles(folder), { path: list, text: readFileSync(list, 'utf8') });
	if (!checked.ok) {
		const lines = checked.complaints.map((one) => `  ${formatComplaint(one)}`);
		throw new InvalidCases(`The cases cannot be loaded:\n${lines.join('\n')}`, checked.complaints);
	}
	const cases = checked.cases.map((placed) => placed.case);
	known.set(folder, cases);
	return cases;
}
