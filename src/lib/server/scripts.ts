/** The scripts of live sessions from disk: read once, each held against the cases and the law of this installation. */
import { readFileSync } from 'node:fs';
import { libraryOf, scriptComplaints, type Library, type ScriptComplaint } from '../classroom/script';
import { formatComplaint, inOrder, loadScripts, type LawFile, type LoadedScripts } from '../law';
import type { Corpus, Script } from '../model';
import { readCases } from './cases';
import { readLawFiles } from './law';

/** A defect of a script. Its message holds one line per complaint, with the way to mend it. */
export class InvalidScripts extends Error {
	override name = 'InvalidScripts';
}

/** One complaint in words, and the place in the file. */
export function describeComplaint(complaint: ScriptComplaint): { path: (string | number)[]; message: string } {
	const path =
		'place' in complaint ? complaint.place.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : [];
	switch (complaint.kind) {
		case 'unknown-case':
			return { path, message: `names the case "${complaint.case}", which is not there: choose one of seeds/cases` };
		case 'unknown-question':
			return { path, message: `names "${complaint.question}", which is not among the questions of this script` };
		case 'unasked':
			return { path: ['questions', complaint.question], message: 'is asked in no step: ask it, or take it out' };
		case 'unknown-fact': {
			const { factor, level } = complaint;
			const what = level === undefined ? factor : `${factor}: ${level}`;
			return { path, message: `names ${what}, which the subject of this case does not know` };
		}
		case 'impossible':
			return { path, message: `makes of ${complaint.case} a case that cannot be, or that is not told as a story` };
		case 'unread-day':
			return {
				path: [...path, 'also'],
				message: `is ${complaint.day}, on which this case was not read: choose another day`
			};
		case 'no-lobby':
			return { path: ['steps', 0], message: 'is no lobby: begin with one, so that people can come in' };
		case 'no-end':
			return { path: ['steps'], message: 'does not end with a step of the kind end' };
		case 'no-note':
			return { path, message: 'tells a case before the note: put a step of the kind note before it' };
		case 'nothing-to-show':
			return { path, message: `shows answers to "${complaint.question}" before it was asked` };
		case 'compares-sexual-offences':
			return {
				path,
				message: 'lays a sexual offence beside another case: a room does not weigh victims, choose others'
			};
		case 'compares-itself':
			return { path, message: 'names the same case twice' };
		case 'free-text-off':
			return { path, message: 'asks for a text of one’s own: write freeText: true, or take the question out' };
	}
}

/** Form and words first; then whether each script can be played. */
export function checkScripts(library: Library, files: readonly LawFile[], wording: LawFile): LoadedScripts {
	const loaded = loadScripts(files, wording);
	if (!loaded.ok) return loaded;
	const complaints = loaded.scripts.flatMap((placed) =>
		scriptComplaints(placed.script, library).map((complaint) => {
			const { path, message } = describeComplaint(complaint);
			return placed.complaint(path, message);
		})
	);
	return complaints.length > 0 ? { ok: false, complaints: inOrder(complaints) } : loaded;
}

const loaded = new WeakMap<Corpus, readonly Script[]>();

/** Scripts that another thread read and held against the same law. */
export const rememberScripts = (corpus: Corpus, scripts: readonly Script[]): unknown => loaded.set(corpus, scripts);

/** The ready-made scripts, loaded once per corpus. Throws `InvalidScripts`. */
export function readScripts(corpus: Corpus, folder = 'seeds/scripts', list = 'seeds/wording.yaml'): readonly Script[] {
	const known = loaded.get(corpus);
	if (known) return known;
	const library = libraryOf(corpus, readCases(corpus));
	const checked = checkScripts(library, readLawFiles(folder), { path: list, text: readFileSync(list, 'utf8') });
	if (!checked.ok) {
		const lines = checked.complaints.map((one) => `  ${formatComplaint(one)}`);
		throw new InvalidScripts(`The scripts of live sessions cannot be loaded:\n${lines.join('\n')}`);
	}
	const scripts = checked.scripts.map(({ script }) => script);
	loaded.set(corpus, scripts);
	return scripts;
}
