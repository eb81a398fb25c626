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
	const subjects = [...corpus.subjects.values()].map(({ id, label, factors }) => ({
		...{ id, label },
		factors: factors.map((factor) => ({ id: factor.id, label: factor.label, levels: factor.levels })),
		offences: offencesOf(corpus, id)
	}));
	return {
		editions: [...byId.values()],
		subjects,
		sources: [...corpus.sources.values()] as SourceForm[],
		frames: framesOf(corpus)
	};
}

/** A frame is what speaks of no case by itself; its topics are those of its circumstances, in every edition of it. */
function framesOf({ policies }: Corpus): BenchShelf['frames'] {
	const frames = new Map<string, BenchShelf['frames'][number]>();
	for (const { instrument, label, subject, scope, modifiers } of policies) {
		if (scope.length > 0) continue;
		const before = frames.get(instrument);
		const topics = new Map((before?.topics ?? []).map((topic) => [topic.id, topic]));
		for (const modifier of modifiers) topics.set(modifier.topic, { id: modifier.topic, label: modifier.label });
		const subjects = new Set([...(before?.subjects ?? []), subject]);
		frames.set(instrument, { instrument, label, subjects: [...subjects], topics: [...topics.values()] });
	}
	return [...frames.values()];
}

/** Offences of every edition of the code: an old guideline asks for old ones. */
function offencesOf({ statutes }: Corpus, subject: string) {
	const found = statutes.filter((edition) => edition.subject === subject).flatMap(({ offences }) => offences);
	return [...new Map(found.map(({ id, label }) => [id, { id, label }])).values()];
}
