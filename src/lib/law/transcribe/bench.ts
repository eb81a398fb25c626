/** A work with its past: every act can be taken back, as far as this sitting goes. */
import type { BenchAct, BenchView, Work } from '../../model';
import { reduce, type Refusal } from './act';
import { look, type Around } from './look';
import { withOwnFacts } from './own-facts';

/** Works share what did not change, so many of them cost little. */
const MOST_STEPS = 500;

export class Bench {
	#past: Work[] = [];
	#future: Work[] = [];
	#work: Work;
	readonly #around: Around;
	/** Made once for the same facts: what a table may mean is worked out anew for others. */
	#known: { facts: Work['edition']['facts']; around: Around } | undefined;

	constructor(work: Work, around: Around) {
		this.#work = work;
		this.#around = around;
	}

	/** What lies around, with the facts that the work brings along itself. */
	#asked(): Around {
		const { edition } = this.#work;
		if ((edition.facts ?? []).length === 0) return this.#around;
		const known = this.#known;
		if (known && known.facts === edition.facts) return known.around;
		const around = { ...this.#around, facts: withOwnFacts(this.#around.facts, edition) };
		this.#known = { facts: edition.facts, around };
		return around;
	}

	view(refused?: Refusal): BenchView {
		const steps = { canUndo: this.#past.length > 0, canRedo: this.#future.length > 0 };
		return look(this.#work, this.#asked(), steps, refused);
	}

	act(act: BenchAct): BenchView {
		if (act.kind === 'undo' || act.kind === 'redo') return this.#step(act.kind);
		const next = reduce(this.#work, act, this.#asked());
		if (typeof next === 'string') return this.view(next);
		if (next !== this.#work) {
			this.#past = [...this.#past, this.#work].slice(-MOST_STEPS);
			this.#future = [];
			this.#work = next;
		}
		return this.view();
	}

	#step(kind: 'undo' | 'redo'): BenchView {
		const [from, to] = kind === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
		const work = from.pop();
		if (work) {
			to.push(this.#work);
			this.#work = work;
		}
		return this.view();
	}
}
