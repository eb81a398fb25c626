/** Scripts of live sessions as text in, scripts out; or every complaint about their form, their names and their words. */
import { ScriptFile, WordingFile, languages, type Script, type Text, type Wording } from '../model';
import { inOrder, type Complaint, type Path } from './complaint';
import { namedAsFile, notTwice, readAs } from './library';
import type { LawFile, Loaded } from './read';
import { metWords, wordingFinder, type FindWording } from './wording';

/** A script with its place, so that whoever finds something wrong in it later can say where. */
export interface PlacedScript {
	script: Script;
	complaint(path: Path, message: Text): Complaint;
}

export type LoadedScripts = { ok: true; scripts: PlacedScript[] } | { ok: false; complaints: Complaint[] };

/** Every text that a room or a host reads. */
function textsOf({ title, about, questions, steps }: Script): { text: Text; path: Path }[] {
	return [
		{ text: title, path: ['title'] },
		{ text: about, path: ['about'] },
		...Object.entries(questions).flatMap(([ask, question]) => [
			...(question.kind === 'agree' ? [{ text: question.statement, path: ['questions', ask, 'statement'] }] : []),
			...(question.kind === 'free' ? [{ text: question.prompt, path: ['questions', ask, 'prompt'] }] : [])
		]),
		...steps.flatMap((step, at): { text: Text; path: Path }[] => [
			...(step.host ? [{ text: step.host, path: ['steps', at, 'host'] }] : []),
			...(step.kind === 'argue' ? [{ text: step.prompt, path: ['steps', at, 'prompt'] }] : []),
			...(step.kind === 'information' ? [{ text: step.title, path: ['steps', at, 'title'] }] : []),
			...(step.kind === 'information' ? step.text.map((text, n) => ({ text, path: ['steps', at, 'text', n] })) : [])
		])
	];
}

function checkWords({ data, source }: Loaded<Script>, find: FindWording): Complaint[] {
	return textsOf(data).flatMap(({ text, path }) =>
		languages.flatMap((language) =>
			find(text[language], language).map((entry) => source.complaint([...path, language], metWords(entry)))
		)
	);
}

/** Loads scripts. Whether one can be played with the cases and the law is for `scriptComplaints`. */
export function loadScripts(given: readonly LawFile[], wordingFile: LawFile): LoadedScripts {
	const files: Loaded<Script>[] = [];
	const lists: Loaded<Wording>[] = [];
	const malformed = [
		...readAs<Wording>(WordingFile, lists, wordingFile),
		...given.flatMap((file) => readAs<Script>(ScriptFile, files, file))
	];
	const [list] = lists;
	if (malformed.length > 0 || !list) return { ok: false, complaints: inOrder(malformed) };

	const find = wordingFinder(list.data);
	const complaints = [
		...notTwice(files),
		...files.flatMap((file) => [...namedAsFile(file), ...checkWords(file, find)])
	];
	if (complaints.length > 0) return { ok: false, complaints: inOrder(complaints) };
	const scripts = files.map(({ data, source }): PlacedScript => ({
		script: data,
		complaint: (path, message) => source.complaint(path, message)
	}));
	return { ok: true, scripts };
}
