/** The law as text in, the law as editions out; or every complaint, so that an author mends a file in one round. */
import { sha256, type Corpus, type Factor, type PolicyEdition, type Subject } from '../model';
import { canonical } from '../model/canonical';
import { checkWorld } from './check/world';
import { checkTies } from './check/ties';
import { inOrder, type Complaint } from './complaint';
import { allRows, outlineOf } from './grid';
import { readInto, type Files, type LawFile } from './read';
import { sliceStatutes, type Places } from './statute';
import { glossaryOf, worldOf, type World } from './world';

export type LoadedCorpus = { ok: true; corpus: Corpus } | { ok: false; complaints: Complaint[] };

function subjectsOf({ files, definitions }: World): Map<string, Subject> {
	return new Map(
		files.subjects.map(({ data: { format: _format, kind: _kind, ...data } }) => {
			const factors = data.factors.map(({ use, group, appliesWhen, default: rules }): Factor => ({
				...definitions.get(use)!,
				group,
				appliesWhen,
				default: rules
			}));
			return [data.id, { ...data, factors }];
		})
	);
}

function policiesOf({ files }: World): PolicyEdition[] {
	const editions = files.policies.flatMap(({ data, file, overlay }) => {
		const { grid: _grid, format: _format, subject: subjects, ...others } = data;
		// What comes along is known to the whole corpus, as that of any other file.
		const { sources: _sources, glossary: _glossary, facts: _facts, ...rest } = others;
		// How a table was printed decides nothing that its rows do not hold, so it stands outside the hash.
		const grid = outlineOf(data);
		return subjects.map((subject): PolicyEdition => {
			const edition = { ...rest, subject, rows: allRows(data) };
			return { ...edition, grid, hash: sha256(canonical(edition)), origins: [{ file, overlay }] };
		});
	});
	return editions.sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
}

/**
 * Loads the law. Pure: files come as text, so that the server, the tests and a worker load alike.
 * Form is complained about first; a file that cannot be read would make all others complain about what it lacks.
 */
export function loadCorpus(given: readonly LawFile[]): LoadedCorpus {
	const read: Files = { sources: [], glossary: [], factors: [], subjects: [], statutes: [], policies: [] };
	const ordered = [...given].sort((a, b) => (a.path < b.path ? -1 : 1));
	const malformed = ordered.flatMap((file) => readInto(read, file));
	if (malformed.length > 0) return { ok: false, complaints: inOrder(malformed) };

	const world = worldOf(read);
	checkWorld(world);
	if (world.complaints.length > 0) return { ok: false, complaints: inOrder(world.complaints) };

	const places: Places = new Map();
	const subjects = subjectsOf(world);
	const glossary = glossaryOf(world.files);
	const statutes = sliceStatutes(world, subjects, glossary, places);
	const ties = statutes.flatMap((edition) => checkTies(edition, subjects.get(edition.subject)!, places));
	if (ties.length > 0) return { ok: false, complaints: inOrder(ties) };

	const policies = policiesOf(world);
	const editions = [...statutes, ...policies].map(({ id, subject, hash }) => [id, subject, hash]);
	const hash = sha256(canonical({ editions, subjects: [...subjects.values()] }));
	return { ok: true, corpus: { sources: world.sources, glossary, subjects, statutes, policies, hash } };
}
