/** From JSON to a typed request; every complaint names field, value and what was expected. */
import { z } from 'zod';
import { fieldError, refuseFields, shorten, type FieldError } from './problem';

/** An empty key is written out, for otherwise the complaint would name nothing. */
const nameOf = (path: readonly PropertyKey[]): string => path.map((key) => String(key) || '""').join('.') || 'body';

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
	let value = input;
	for (const key of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<PropertyKey, unknown>)[key];
	}
	return value;
}

/** The keys that a schema knows at a path; empty where it takes any. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
	let inner = schema;
	while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
	if (!(inner instanceof z.ZodObject)) return [];
	const shape = inner.shape as Record<string, unknown>;
	const [key, ...rest] = path;
	return key === undefined ? Object.keys(shape) : knownKeys(shape[String(key)], rest);
}

function complaints(schema: z.ZodType, input: unknown, issue: z.core.$ZodIssue): FieldError[] {
	const { path } = issue;
	if (issue.code === 'unrecognized_keys') {
		const allowed = knownKeys(schema, path);
		return issue.keys.map((key) => {
			const value = valueAt(input, [...path, key]);
			const field = nameOf([...path, key]);
			const message = `${shorten(field)} is not known here`;
			return fieldError(field, value, `only ${allowed.join(', ')}`, { allowed, message });
		});
	}
	const value = valueAt(input, path);
	// A null was sent, and says something else than an absent key.
	const message = value === null ? { message: `${shorten(nameOf(path))} is null` } : {};
	if (issue.code === 'invalid_value') {
		const allowed = issue.values.map(String);
		return [fieldError(nameOf(path), value, `one of ${allowed.join(', ')}`, { allowed, ...message })];
	}
	return [fieldError(nameOf(path), value, issue.message, message)];
}

/** The request, or a 400 with every complaint. */
export function validate<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
	const parsed = schema.safeParse(input);
	if (parsed.success) return parsed.data;
	const errors = parsed.error.issues.flatMap((issue) => complaints(schema, input, issue));
	const seen = new Set<string>();
	return refuseFields(errors.filter(({ message }) => !seen.has(message) && seen.add(message)));
}
