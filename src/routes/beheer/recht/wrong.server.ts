/** What is wrong with rule files, in the words of the page. */
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { LawComplaint } from '$lib/server/law/invalid';
import type { WrongLine } from './view';

export function wrongLine(complaint: LawComplaint, lang: Language): WrongLine {
	const message = complaint.message[lang];
	if (!('line' in complaint)) return { place: complaint.file, path: '', message };
	const { file, line, column, path } = complaint;
	return { place: m.la_wrong_place({ file, line, column }), path: path || m.la_wrong_whole(), message };
}
