/** Rule files as somebody gives them, and the names that they get in the installation's own folder. */
import type { LawFile } from '../../law';
import { YamlSource } from '../../law/yaml';

/** What somebody gave: a file, or text that was pasted. */
export interface Given {
	/** What they call it; shown to them and used for nothing else. */
	label: string;
	text: string;
}

/** A file of the folder, with `/` between the parts of its name. */
export interface OwnFile {
	name: string;
	text: string;
}

export interface Named extends Given {
	/** Where it goes: the place of the file that holds the same now, or a new one. */
	name: string;
	/** `policy`, `statute` ...; undefined where the file does not say. */
	kind: string | undefined;
	/** Of what has one: an edition, a part of a code, a subject. */
	id: string | undefined;
}

/** Signs that are safe in a name of a file on every system, and in an address. */
const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** Lists of sources, words and facts have no id of their own; they go by that of their first entry. */
const LISTS: Readonly<Record<string, string>> = { sources: 'sources', glossary: 'entries', factors: 'factors' };

const field = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;

const safe = (value: unknown): string | undefined =>
	typeof value === 'string' && SAFE.test(value) ? value : undefined;

/** What a file holds, as far as it says. A file that is no YAML says nothing. */
export function holds(text: string): { kind: string | undefined; id: string | undefined; base: string | undefined } {
	const { faults, value } = new YamlSource('', text);
	if (faults.length > 0) return { kind: undefined, id: undefined, base: undefined };
	const kind = field(value, 'kind');
	if (typeof kind !== 'string') return { kind: undefined, id: undefined, base: undefined };
	const list = Object.hasOwn(LISTS, kind) ? LISTS[kind] : undefined;
	if (list === undefined) {
		const id = safe(field(value, 'id'));
		return { kind, id, base: id && `${id}.yaml` };
	}
	const entries = field(value, list);
	const first = Array.isArray(entries) ? safe(field(entries[0], 'id')) : undefined;
	return { kind, id: undefined, base: first && `${kind}-${first}.yaml` };
}

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The name says what the file holds; nothing of what somebody calls it ends up on disk. */
export function named(given: readonly Given[], own: readonly OwnFile[]): Named[] {
	return given.map(({ label, text }, at) => {
		const { kind, id, base } = holds(text);
		const known = own.find(({ name }) => baseOf(name) === base);
		// Without an id it is read under a name that fits none, so the loader says what is missing.
		return { label, text, kind, id, name: known?.name ?? base ?? `${NAMELESS}${at + 1}.yaml` };
	});
}

const NAMELESS = 'nameless-';

export const isNameless = ({ name }: Pick<Named, 'name'>): boolean => name.startsWith(NAMELESS);

/** As a form sends text, and as editors write it: one kind of line end, and no mark at the beginning. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** What the folder holds once the files are in their places. */
export function laidOver(own: readonly OwnFile[], files: readonly OwnFile[], remove: readonly string[]): OwnFile[] {
	const gone = new Set([...files.map(({ name }) => name), ...remove]);
	return [...own.filter(({ name }) => !gone.has(name)), ...files.map(({ name, text }) => ({ name, text }))];
}

export const asLawFiles = (folder: string, files: readonly OwnFile[]): LawFile[] =>
	files.map(({ name, text }) => ({ path: `${folder}/${name}`, text, overlay: true }));
