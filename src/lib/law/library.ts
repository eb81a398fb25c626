/** What the files of a library have in common: one thing in each, with an id that is also the name of the file. */
import { both, type Text } from '../model';
import type { Complaint } from './complaint';
import { into, type LawFile, type Loaded } from './read';
import { YamlSource } from './yaml';

type Schema<T> = Parameters<typeof into<T>>[0];

/** Reads a file into the list; answers what is wrong with its form. */
export function readAs<T>(schema: Schema<T>, list: Loaded<T>[], { path, text }: LawFile): Complaint[] {
	const source = new YamlSource(path, text);
	return source.faults.length > 0 ? [...source.faults] : into(schema, list, source, false);
}

/** A file is called after its id. */
export const misnamed = (id: string, name: string): Text =>
	both(
		`is "${id}" in een bestand dat ${name} heet: noem het bestand ${id}.yaml`,
		`is "${id}" in a file called ${name}: call the file ${id}.yaml`
	);

type Named = Loaded<{ id: string }>;

export function namedAsFile({ file, data, source }: Named): Complaint[] {
	const name = file.slice(file.lastIndexOf('/') + 1);
	if (name === `${data.id}.yaml`) return [];
	return [source.complaint(['id'], misnamed(data.id, name))];
}

export function notTwice(files: readonly Named[]): Complaint[] {
	return files.flatMap(({ data, source }, at) => {
		const first = files.slice(0, at).find((other) => other.data.id === data.id);
		if (!first) return [];
		const message = both(
			`"${data.id}" bestaat al, in ${first.file}: geef een van de twee een andere naam`,
			`"${data.id}" is taken already, in ${first.file}: rename one`
		);
		return [source.complaint(['id'], message)];
	});
}
