/** The two workers of the bench and what they last said: one holds the work, the other checks it beside that. */
import type {
	BenchAct,
	BenchAsk,
	BenchBegin,
	BenchComplaint,
	BenchRefusal,
	BenchShelf,
	BenchTold,
	BenchView,
	CheckAsk,
	CheckedRule,
	CheckTold,
	ShelfFile
} from '$lib/model';
import { keepWork, keptElsewhere, keptWork, type KeptWork } from './keep';

/** What of a worker is used here. */
export interface Line<Ask, Told> {
	postMessage(ask: Ask): void;
	onmessage: ((message: MessageEvent<Told>) => void) | null;
	terminate(): void;
}

export interface Checks {
	running: boolean;
	complaints: readonly BenchComplaint[];
	tables: readonly CheckedRule[] | undefined;
	moved: Extract<CheckTold, { stage: 'moved' | 'not-comparable' }> | undefined;
	rest: readonly CheckedRule[];
}

const NOTHING: Checks = { running: true, complaints: [], tables: undefined, moved: undefined, rest: [] };

/** Whoever types on is not checked at every key. */
const QUIET_MS = 300;

type Ask<A = BenchAsk> = A extends BenchAsk ? Omit<A, 'number'> : never;

export class BenchClient {
	shelf = $state.raw<BenchShelf>();
	view = $state.raw<BenchView>();
	checks = $state.raw<Checks>(NOTHING);
	/** Whether this device kept the last change. */
	kept = $state(true);
	/** Another tab changed the same work. */
	elsewhere = $state.raw<KeptWork>();

	#number = 0;
	#version = 0;
	#checked = '';
	#timer: ReturnType<typeof setTimeout> | undefined;
	// Nothing is shown from it, so nothing has to follow it.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #waiting = new Map<number, (told: BenchTold) => void>();
	readonly #bench: Line<BenchAsk, BenchTold>;
	readonly #checker: Line<CheckAsk, CheckTold>;

	constructor(bench: Line<BenchAsk, BenchTold>, checker: Line<CheckAsk, CheckTold>) {
		this.#bench = bench;
		this.#checker = checker;
		bench.onmessage = ({ data }) => {
			this.#waiting.get(data.number)?.(data);
			this.#waiting.delete(data.number);
		};
		checker.onmessage = ({ data }) => this.#heard(data);
	}

	#ask(ask: Ask): Promise<BenchTold> {
		const number = ++this.#number;
		return new Promise((resolve) => {
			this.#waiting.set(number, resolve);
			this.#bench.postMessage({ ...ask, number });
		});
	}

	/** @returns why not */
	async load(files: readonly ShelfFile[]): Promise<BenchRefusal | undefined> {
		this.#checker.postMessage({ kind: 'shelf', files });
		const told = await this.#ask({ kind: 'shelf', files });
		if (told.kind === 'shelf') this.shelf = told.shelf;
		return told.kind === 'refused' ? told.reason : undefined;
	}

	async begin(begin: BenchBegin, id: string, today: string): Promise<BenchRefusal | undefined> {
		const told = await this.#ask({ kind: 'begin', begin, id, today });
		// Looking at what is kept changes nothing of it, and another tab that has it open should not be told that it did.
		const isKept = begin.kind === 'kept' && keptWork(id)?.text === begin.text;
		if (told.kind === 'view') this.#took(told.view, isKept);
		return told.kind === 'refused' ? told.reason : undefined;
	}

	readonly act = async (act: BenchAct): Promise<void> => {
		const told = await this.#ask({ kind: 'act', act });
		if (told.kind === 'view') this.#took(told.view);
	};

	#took(view: BenchView, isKept = false): void {
		this.view = view;
		if (!this.elsewhere && !isKept) this.kept = keepWork(view.work, Date.now());
		if (view.file.text === this.#checked) return;
		this.#checked = view.file.text;
		this.checks = { ...this.checks, running: true };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#check(view), QUIET_MS);
	}

	#check({ file, work }: BenchView): void {
		const beside = work.beside === undefined ? {} : { beside: work.beside };
		this.#checker.postMessage({ kind: 'check', version: ++this.#version, file, edition: work.edition.id, ...beside });
	}

	#heard(told: CheckTold): void {
		if (told.version !== this.#version) return;
		const { checks } = this;
		switch (told.stage) {
			case 'refused':
				this.checks = { ...NOTHING, running: false, complaints: told.complaints };
				return;
			case 'tables':
				this.checks = { ...NOTHING, tables: told.rules };
				return;
			case 'moved':
			case 'not-comparable':
				this.checks = { ...checks, moved: told };
				return;
			case 'rule':
				this.checks = { ...checks, rest: [...checks.rest, told.rule] };
				return;
			case 'done':
				// A change that waits for its check keeps the sign that something runs.
				this.checks = { ...checks, running: false };
		}
	}

	/** To be told of every change of the store by another tab. */
	readonly heardStore = (event: StorageEvent): void => {
		const found = this.view && keptElsewhere(event, this.view.work.id);
		if (found) this.elsewhere = found;
	};

	/** Goes on with what another tab kept. */
	async takeElsewhere(today: string): Promise<void> {
		const found = this.elsewhere;
		this.elsewhere = undefined;
		if (found) await this.begin({ kind: 'kept', text: found.text }, found.id, today);
	}

	/** Goes on with what this tab holds; the other tab is told in its turn. */
	keepThis(): void {
		this.elsewhere = undefined;
		if (this.view) this.kept = keepWork(this.view.work, Date.now());
	}

	end(): void {
		clearTimeout(this.#timer);
		this.#bench.terminate();
		this.#checker.terminate();
	}
}
