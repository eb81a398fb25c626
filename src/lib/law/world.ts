/** All files together, as the checks and the builder need them: overlays laid over the seeds, ids within reach. */
import {
	derivedFactors,
	maximumClasses,
	sanctionLaws,
	type FactorDefinition,
	type GlossaryEntry,
	type PolicyFile,
	type Source
} from '../model';
import { broughtFacts, definitionOf, withBrought } from './brought';
import type { Complaint, Path } from './complaint';
import type { Files, Loaded } from './read';

export interface World {
	files: Files;
	sources: ReadonlyMap<string, Source>;
	definitions: ReadonlyMap<string, FactorDefinition>;
	/** Facts that editions bring along. */
	brought: ReadonlySet<string>;
	/** Subject to the factors that it uses, in its order. */
	uses: ReadonlyMap<string, readonly string[]>;
	/** Subject to the offences of every part that was read for it. */
	offences: ReadonlyMap<string, ReadonlySet<string>>;
	complaints: Complaint[];
}

/** Where something stands: a file and a path in it. */
export interface Place {
	source: Loaded<unknown>['source'];
	path: Path;
}

function effective<T>(files: readonly Loaded<T>[], idOf: (data: T) => string): Loaded<T>[] {
	const replaced = new Set(files.filter((file) => file.overlay).map((file) => idOf(file.data)));
	return files.filter((file) => file.overlay || !replaced.has(idOf(file.data)));
}

/** Lists of sources, factors and glossary entries are replaced entry by entry. */
function byEntry<D, E extends { id: string }>(files: readonly Loaded<D>[], entries: (data: D) => E[]): Map<string, E> {
	const ordered = [...files].sort((a, b) => Number(a.overlay) - Number(b.overlay));
	return new Map(ordered.flatMap((file) => entries(file.data)).map((entry) => [entry.id, entry]));
}

/** What a list of its own holds, and what editions bring along; the latter wins within its layer. */
type Bringing<K extends 'sources' | 'glossary'> = { [key in K]: PolicyFile[key] };

/** Several editions may rest on one source, each on readings of its own: together they are the readings of the source. */
function sourcesOf(files: Files): Map<string, Source> {
	const found = byEntry<Bringing<'sources'>, Source>([...files.sources, ...files.policies], ({ sources }) => sources);
	for (const { data, overlay } of files.policies) {
		for (const { id, readings } of data.sources) {
			const source = found.get(id)!;
			// What an installation brings along takes the place of what the seeds say, as everything of it does.
			const isOver =
				!overlay && [...files.sources, ...files.policies].some((one) => one.overlay && brings(one.data, id));
			const more = isOver ? [] : readings.filter((one) => source.readings.every((other) => other.id !== one.id));
			if (more.length > 0) found.set(id, { ...source, readings: [...source.readings, ...more] });
		}
	}
	return found;
}

const brings = ({ sources }: Bringing<'sources'>, source: string) => sources.some(({ id }) => id === source);

export function worldOf(read: Files): World {
	const policies = effective(read.policies, (data) => data.id);
	const files: Files = {
		...read,
		subjects: withBrought(
			effective(read.subjects, (data) => data.id),
			policies
		),
		statutes: effective(read.statutes, (data) => data.id),
		policies
	};
	const brought = broughtFacts(policies).map(({ fact }) => [fact.id, definitionOf(fact)] as const);
	const offences = new Map<string, Set<string>>();
	for (const { data } of files.statutes) {
		for (const subject of data.subjects) {
			const known = offences.get(subject) ?? new Set();
			offences.set(subject, known);
			for (const { id } of data.offences) known.add(id);
		}
	}
	return {
		files,
		sources: sourcesOf(files),
		definitions: new Map([...brought, ...byEntry(files.factors, (data) => data.factors)]),
		brought: new Set(brought.map(([id]) => id)),
		uses: new Map(files.subjects.map(({ data }) => [data.id, data.factors.map((factor) => factor.use)])),
		offences,
		complaints: []
	};
}

export const glossaryOf = (files: Files): Map<string, GlossaryEntry> =>
	byEntry<{ entries: GlossaryEntry[] } | Bringing<'glossary'>, GlossaryEntry>(
		[...files.glossary, ...files.policies],
		(data) => ('entries' in data ? data.entries : data.glossary)
	);

/** Levels of a factor for a number of subjects at once; undefined where the factor is not known. */
export function levelsOf(world: World, factor: string, subjects: readonly string[]): string[] | undefined {
	switch (factor as (typeof derivedFactors)[number]) {
		case 'offence':
			return subjects.flatMap((subject) => [...(world.offences.get(subject) ?? [])]);
		case 'maximumClass':
			return [...maximumClasses];
		case 'sanctionLaw':
			return [...sanctionLaws];
		default:
			return world.definitions.get(factor)?.levels.map((level) => level.id);
	}
}

export const isDerived = (factor: string) => derivedFactors.some((derived) => derived === factor);
