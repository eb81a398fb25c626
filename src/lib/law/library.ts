/** What the files of a library have in common: one thing in each, with an id that is also the name of the file. */
import type { Complaint } from './complaint';
import { into, type LawFile, type Loaded } from './read';
import { YamlSource } from './yaml';

type Schema<T> = Parameters<typeof into<T>>[0];

/** Reads a file into the list; answers what is wrong with its form. */
export function readAs<T>(schema: Schema<T>, list: Loaded<T>[], { path, text }: LawFile): Complaint[] {
	const source = new YamlSource(path, text);
	return source.faults.length > 0 ? [...source.faults] : into(schema, list, source, false);
}

type Named = Loaded<{ id: string }>;

export function namedAsFile({ file, data, source }: Named): Complaint[] {
	const name = file.slice(file.lastIndexOf('/') + 1);
	if (name === `${data.id}.yaml`) return [];
	return [source.complaint(['id'], `is "${data.id}" in a file called ${name}: call the file ${data.id}.yaml`)];
}

export function notTwice(files: readonly Named[]): Complaint[] {
	return files.flatMap(({ data, source }, at) => {
		const first = files.slice(0, at).find((other) => other.data.id === data.id);
		return first ? [source.complaint(['id'], `"${data.id}" is taken already, in ${first.file}: rename one`)] : [];
	});
}
