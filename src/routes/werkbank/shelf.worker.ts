/** What stands ready to be opened, and the words of subjects that forms are made of. */
import { allUnread } from '$lib/law/unread';
import type { BenchShelf, Corpus, ShelfFile, SourceForm } from '$lib/model';

export function shelfOf(corpus: Corpus, files: readonly ShelfFile[]): BenchShelf {
	const own = new Set(files.filter(({ overlay }) => overlay).map(({ path }) => path));
	const byId = new Map<string, BenchShelf['editions'][number]>();
	for (const edition of corpus.policies) {
		const { id, instrument, kind, label, from, through, subject, origins } = edition;
		byId.set(id, {
			...{ id, instrument, kind, label, from },
			...(through === undefined ? {} : { through }),
			subjects: [...(byId.get(id)?.subjects ?? []), subject],
			unread: allUnread(edition),
			overlay: origins.some(({ file }) => own.has(file))
		});
	}
	const subjects = [...corpus.subjects.values()].map(({ id, label, factors, groups }) => ({
		...{ id, label },
		factors: factors.map((factor) => ({ id: factor.id, label: factor.label, levels: factor.levels })),
		groups: groups.map((group) => ({ id: group.id, label: group.label })),
		offences: offencesOf(corpus, id)
	}));
	const sources = [...corpus.sources.values()] as SourceForm[];
	return { editions: [...byId.values()], subjects, frames: framesOf(corpus, byId), sources };
}

/** Offences of every edition of the code: an old guideline asks for old ones. */
function offencesOf({ statutes }: Corpus, subject: string) {
	const found = statutes.filter((edition) => edition.subject === subject).flatMap(({ offences }) => offences);
	return [...new Map(found.map(({ id, label }) => [id, { id, label }])).values()];
}

/** Editions without a table of their own, each once by its guideline. */
function framesOf({ policies }: Corpus, byId: ReadonlyMap<string, BenchShelf['editions'][number]>) {
	const frames = policies.filter(({ scope }) => scope.length === 0);
	return [...new Map(frames.map((frame) => [frame.instrument, frame])).values()].map(
		({ id, instrument, label, modifiers }) => ({
			...{ instrument, label },
			subjects: byId.get(id)?.subjects ?? [],
			topics: [...new Map(modifiers.map((one) => [one.topic, { id: one.topic, label: one.label }])).values()]
		})
	);
}
