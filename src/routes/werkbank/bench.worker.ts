/** Holds the work of the page that opened it. What is pasted and typed is read here and nowhere else; nothing is sent on. */
import {
	Bench,
	blank,
	following,
	kept,
	opened,
	openedFile,
	writtenEditions,
	type Around,
	type Begin,
	type Kept
} from '$lib/law/transcribe';
import type { BenchAsk, BenchBegin, BenchTold, Corpus, EditionForm } from '$lib/model';
import { loadable } from './rules.worker';
import { shelfOf } from './shelf.worker';

interface Rules {
	corpus: Corpus;
	written: ReadonlyMap<string, EditionForm>;
}

let rules: Rules | undefined;
let bench: Bench | undefined;

const isInstrument = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(text);

function begun(
	begin: Begin,
	how: BenchBegin,
	{ written }: Rules
): Kept | { ok: false; reason: 'no-edition' | 'no-name' } {
	switch (how.kind) {
		case 'edition': {
			const edition = written.get(how.edition);
			return edition ? { ok: true, work: opened(begin, edition) } : { ok: false, reason: 'no-edition' };
		}
		case 'next': {
			const edition = written.get(how.edition);
			if (!edition) return { ok: false, reason: 'no-edition' };
			return isInstrument(how.instrument)
				? { ok: true, work: following(begin, edition, how) }
				: { ok: false, reason: 'no-name' };
		}
		case 'blank':
			return isInstrument(how.instrument)
				? { ok: true, work: blank(begin, { ...how, kind: how.of }) }
				: { ok: false, reason: 'no-name' };
		case 'kept':
			return kept(how.text);
		case 'file':
			return openedFile(begin, how.path, how.text);
	}
}

function around(subject: string | string[], beside: string | undefined, { corpus, written }: Rules): Around {
	const [first] = [subject].flat();
	const factors = corpus.subjects.get(first ?? '')?.factors ?? [];
	return {
		facts: factors.map(({ id, levels }) => ({
			id,
			levels: levels.map((level) => ({ id: level.id, label: level.label.nl }))
		})),
		beside: beside === undefined ? undefined : written.get(beside),
		words: new Set(corpus.glossary.keys())
	};
}

function answer(ask: BenchAsk): BenchTold {
	const { number } = ask;
	if (ask.kind === 'shelf') {
		const { corpus, files } = loadable(ask.files);
		if (!corpus) return { number, kind: 'refused', reason: 'rules-refused' };
		rules = { corpus, written: writtenEditions(files) };
		return { number, kind: 'shelf', shelf: shelfOf(corpus, files) };
	}
	if (!rules) return { number, kind: 'refused', reason: 'rules-refused' };
	if (ask.kind === 'act') {
		return bench
			? { number, kind: 'view', view: bench.act(ask.act) }
			: { number, kind: 'refused', reason: 'no-edition' };
	}
	const begin: Begin = { id: ask.id, today: ask.today, sources: [...rules.corpus.sources.values()] };
	const start = begun(begin, ask.begin, rules);
	if (!start.ok) return { number, kind: 'refused', reason: start.reason };
	const { work } = start;
	bench = new Bench(work, around(work.edition.subject, work.beside, rules));
	return { number, kind: 'view', view: bench.view() };
}

onmessage = ({ data }: MessageEvent<BenchAsk>) => postMessage(answer(data));
