/** One file of the law: YAML with places, checked against the schema of its kind. */
import { FactorsFile, GlossaryFile, PolicyFile, SourcesFile, StatuteFile, SubjectFile, type Text } from '../model';
import type { Complaint } from './complaint';
import { explainIssue, isMissing, notKnownHere, type Issue } from './issue';
import { oneOf, type Shape } from './shape';
import { YamlSource } from './yaml';

export interface LawFile {
	/** As printed in complaints, such as `seeds/law/sources.yaml`. */
	path: string;
	text: string;
	/** Of the installation's own folder: replaces what the seeds hold under the same id. */
	overlay?: boolean | undefined;
}

/** A file whose form is right; whether it agrees with the others is another question. */
export interface Loaded<T> {
	file: string;
	overlay: boolean;
	source: YamlSource;
	data: T;
}

type Of<S extends { parse: (data: unknown) => unknown }> = Loaded<ReturnType<S['parse']>>;

export interface Files {
	sources: Of<typeof SourcesFile>[];
	glossary: Of<typeof GlossaryFile>[];
	factors: Of<typeof FactorsFile>[];
	subjects: Of<typeof SubjectFile>[];
	statutes: Of<typeof StatuteFile>[];
	policies: Of<typeof PolicyFile>[];
}

export const kinds = ['sources', 'glossary', 'factors', 'subject', 'statute', 'policy', 'judiciary'] as const;

interface Schema<T> {
	safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly unknown[] } };
}

/** Reads a value as its kind, into the list of that kind; answers what is wrong with its form. */
export function into<T>(schema: Schema<T>, list: Loaded<T>[], source: YamlSource, overlay: boolean): Complaint[] {
	const parsed = schema.safeParse(source.value);
	if (parsed.success) {
		list.push({ file: source.file, overlay, source, data: parsed.data });
		return [];
	}
	// Zod's own types stay within the model; these are the fields that are read, as Zod 4 documents them.
	const shape = schema as unknown as Shape;
	return parsed.error.issues.flatMap((issue) => explainIssue(issue as Issue, shape, source));
}

function kindOf(value: unknown): unknown {
	return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

/** Reads a file into the list of its kind; answers what is wrong with its form. */
export function readInto(files: Files, { path, text, overlay = false }: LawFile): Complaint[] {
	const source = new YamlSource(path, text);
	if (source.faults.length > 0) return [...source.faults];
	const kind = kindOf(source.value);
	switch (kind) {
		case 'sources':
			return into(SourcesFile, files.sources, source, overlay);
		case 'glossary':
			return into(GlossaryFile, files.glossary, source, overlay);
		case 'factors':
			return into(FactorsFile, files.factors, source, overlay);
		case 'subject':
			return into(SubjectFile, files.subjects, source, overlay);
		case 'statute':
			return into(StatuteFile, files.statutes, source, overlay);
		case 'policy':
		case 'judiciary':
			return into(PolicyFile, files.policies, source, overlay);
		default: {
			const at = (message: Text) => [source.complaint(['kind'], message)];
			if (typeof kind !== 'string') return at(isMissing(oneOf(kinds)));
			return at(notKnownHere(kind, kinds));
		}
	}
}
