/** The files of the folder in words: what each is, whether it is in force, and where its edition stands. */
import { join } from 'node:path';
import type { Corpus, Edition, Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { holds } from '$lib/server/law/given';
import { complaintLine, complaintsIn } from '$lib/server/law/invalid';
import { ownFiles, type ListedFile } from '$lib/server/law/own-files';
import { link } from '$lib/ui/shared/link';
import { editionHref } from '../../verkennen/[[subject]]/editions';
import { windowWords } from '../../regels/rule';
import { moment } from '../moment';
import type { FileView } from './view';

/** Enough of a hash to tell two versions apart, as on the page of an edition. */
const FINGERPRINT = 12;

const kinds: Readonly<Record<string, () => string>> = {
	sources: m.la_kind_sources,
	glossary: m.la_kind_glossary,
	factors: m.la_kind_factors,
	subject: m.la_kind_subject,
	statute: m.la_kind_statute
};

export const downloadHref = (name: string): string => link(`/beheer/recht/bestand?naam=${encodeURIComponent(name)}`);

const samePath = (a: string, b: string): boolean => a.replaceAll('\\', '/') === b.replaceAll('\\', '/');

/** What of the law in force was read from a file. */
const madeFrom = (corpus: Corpus, path: string): Edition[] =>
	[...corpus.policies, ...corpus.statutes].filter(({ origins }) => origins.some(({ file }) => samePath(file, path)));

/** @param sound whether what lies in the folder is the law in force; where it was refused, nobody says which files are */
function fileView(
	{ name, text, written, hash }: ListedFile,
	corpus: Corpus,
	lawDir: string,
	sound: boolean,
	lang: Language
): FileView {
	const { kind, id } = holds(text);
	const edition = madeFrom(corpus, join(lawDir, name))[0];
	const subject = kind === 'subject' && id !== undefined ? corpus.subjects.get(id) : undefined;
	const kindWords = (kind !== undefined && Object.hasOwn(kinds, kind) && kinds[kind]?.()) || m.la_kind_unknown();
	return {
		name,
		label: edition?.label[lang] ?? subject?.label[lang] ?? kindWords,
		href: edition && editionHref(edition.id, edition.subject),
		inForce: sound,
		window: edition ? windowWords(edition, lang) : '',
		written: { iso: written.toISOString(), words: moment(written, lang) },
		hash: (edition && kind !== 'statute' ? edition.hash : hash).slice(0, FINGERPRINT),
		download: downloadHref(name)
	};
}

export type Files = { ok: true; files: FileView[] } | { ok: false; reason: string };

export function filesView(corpus: Corpus, lawDir: string, sound: boolean, lang: Language): Files {
	try {
		return { ok: true, files: ownFiles(lawDir).map((file) => fileView(file, corpus, lawDir, sound, lang)) };
	} catch (error) {
		const lines = error instanceof Error ? complaintsIn(error).map((one) => complaintLine(one, lang)) : [];
		return { ok: false, reason: lines.join(' ').replaceAll(lawDir, 'LAW_DIR') };
	}
}
