/** What a form of this page gives: files, text that was pasted, and names of files that go. */
import { m } from '$lib/paraglide/messages';
import { plainText } from '$lib/server/law/given';
import type { Carried } from './view';

/** The largest file of the seeds has 76 kB. All together stays below what the app takes as one request. */
export const LIMITS = { files: 20, each: 200, all: 400 } as const;

const KILO = 1000;
/** A name is only shown, so it may be anything; this is room for one. */
const LONGEST_LABEL = 120;

export type Read = { ok: true; carried: Carried } | { ok: false; problem: string; carried: Carried };

const decoder = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: ArrayBuffer): string | undefined {
	try {
		const text = decoder.decode(bytes);
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}

/** The name of a file without folders and without signs that turn a line around. */
const labelOf = (name: string): string =>
	name
		.replace(/^.*[/\\]/, '')
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.slice(0, LONGEST_LABEL) || m.la_file();

const sizeOf = (text: string): number => Buffer.byteLength(text);

/** A text field and its name stand in the same place of two lists. */
function texts(form: FormData): Carried['give'] {
	const labels = form.getAll('label').map(String);
	return form
		.getAll('text')
		.map((text, at) => ({ label: labels[at] ?? '', text: typeof text === 'string' ? plainText(text) : '' }))
		.filter(({ text }) => text.trim() !== '')
		.map(({ label, text }, at, all) => ({
			label: labelOf(label || (all.length > 1 ? m.la_pasted_nth({ number: at + 1 }) : m.la_pasted())),
			text
		}));
}

export async function readGiven(form: FormData): Promise<Read> {
	const give = texts(form);
	const remove = form.getAll('remove').filter((name) => typeof name === 'string');
	const carried = { give, remove };
	const files = form.getAll('file').filter((file) => file instanceof File && (file.size > 0 || file.name !== ''));
	for (const file of files as File[]) {
		const name = labelOf(file.name);
		if (file.size > LIMITS.each * KILO) {
			return { ok: false, problem: m.la_too_large({ name, each: LIMITS.each }), carried };
		}
		const text = decoded(await file.arrayBuffer());
		if (text === undefined) return { ok: false, problem: m.la_not_text({ name }), carried };
		give.push({ label: name, text: plainText(text) });
	}
	const large = give.find(({ text }) => sizeOf(text) > LIMITS.each * KILO);
	const all = give.reduce((sum, { text }) => sum + sizeOf(text), 0);
	const problem =
		give.length + remove.length === 0
			? m.la_nothing()
			: give.length > LIMITS.files
				? m.la_too_many({ files: LIMITS.files })
				: large
					? m.la_too_large({ name: large.label, each: LIMITS.each })
					: all > LIMITS.all * KILO
						? m.la_all_too_large({ all: LIMITS.all })
						: undefined;
	return problem === undefined ? { ok: true, carried } : { ok: false, problem, carried };
}
