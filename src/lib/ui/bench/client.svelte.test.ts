import { afterEach, expect, it, vi } from 'vitest';
import type { BenchAsk, BenchTold, BenchView, CheckAsk, CheckTold } from '$lib/model';
import { BenchClient, type Line } from './client.svelte';
import { gridEdition } from './editions.fixture';
import { Fake } from './fake.fixture';
import { keptWork } from './keep';

afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

/** A worker that answers everything with one view. */
function clientOf(view: BenchView): BenchClient {
	const bench: Line<BenchAsk, BenchTold> = {
		onmessage: null,
		terminate: () => undefined,
		postMessage({ number }) {
			this.onmessage?.({ data: { number, kind: 'view', view } } as MessageEvent<BenchTold>);
		}
	};
	const checker: Line<CheckAsk, CheckTold> = {
		onmessage: null,
		terminate: () => undefined,
		postMessage: () => undefined
	};
	return new BenchClient(bench, checker);
}

it('keeps what was begun, and writes nothing where another tab only opens what is kept', async () => {
	const { view } = new Fake(gridEdition());
	const { id } = view.work;
	const now = vi.spyOn(Date, 'now').mockReturnValue(1);
	const first = clientOf(view);
	await first.begin({ kind: 'edition', edition: view.work.edition.id ?? '' }, id, '2026-11-26');
	const kept = keptWork(id)!;
	expect(JSON.parse(kept.text)).toEqual(view.work);
	now.mockReturnValue(2);
	const second = clientOf(view);
	await second.begin({ kind: 'kept', text: kept.text }, id, '2026-11-26');
	expect(second.view?.work.id).toBe(id);
	expect(second.kept).toBe(true);
	expect(keptWork(id)?.at).toBe(1);
	// A file with other work in it is kept from the beginning.
	await second.begin({ kind: 'kept', text: `${kept.text} ` }, id, '2026-11-26');
	expect(keptWork(id)?.at).toBe(2);
	first.end();
	second.end();
});
