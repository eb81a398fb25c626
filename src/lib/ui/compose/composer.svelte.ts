/**
 * The lesson in hand, where JavaScript runs: edits happen here at once, and what only the law can say of them is asked of
 * the server after each pause.
 */
import { deserialize } from '$app/forms';
import { edited } from '$lib/classroom/compose';
import type { Edit } from '$lib/classroom/edit';
import { withFields } from '$lib/classroom/draft-fields';
import type { Draft, Language } from '$lib/model';
import type { ComposeView } from '../views/compose';
import { keep } from './kept';
import { editWordsOf } from './said';

const PAUSE_MS = 500;

interface Options {
	view: ComposeView;
	from: string | null;
	lang: Language;
	/** Why an edit changed nothing, in words. */
	refused: (refusal: Extract<ReturnType<typeof edited>, { ok: false }>['refusal']) => string;
}

export class Composer {
	draft: Draft = $state.raw()!;
	view: ComposeView = $state.raw()!;
	/** What was done last, in words. */
	said = $state('');
	/** The server could not be asked. */
	offline = $state(false);
	/** What can be put back. */
	before = $state.raw<Draft>();
	#options: Options;
	#turn = 0;
	#pause: ReturnType<typeof setTimeout> | undefined;

	constructor(options: Options) {
		this.#options = options;
		this.draft = options.view.draft;
		this.view = options.view;
	}

	/** What stands in the form now. */
	read(form: HTMLFormElement): void {
		const next = withFields(this.draft, new FormData(form), this.#options.lang);
		if (JSON.stringify(next) === JSON.stringify(this.draft)) return;
		this.#hold(next);
		this.said = '';
	}

	/** @returns the step to go on at; undefined where nothing changed */
	edit(edit: Edit): string | undefined {
		const outcome = edited(this.draft, edit);
		if (!outcome.ok) {
			this.said = this.#options.refused(outcome.refusal);
			return undefined;
		}
		this.before = edit.do === 'remove' ? this.draft : undefined;
		this.#hold(outcome.draft);
		this.said = editWordsOf(edit, outcome);
		return outcome.step;
	}

	undo(): void {
		if (!this.before) return;
		this.#hold(this.before);
		this.before = undefined;
		this.said = '';
	}

	/** Takes another lesson in hand, if the server can read it. */
	async take(draft: Draft): Promise<boolean> {
		const view = await this.#ask(draft);
		if (!view) return false;
		this.draft = view.draft;
		this.view = view;
		return true;
	}

	/** Asks the server what it thinks, now. */
	async check(): Promise<void> {
		clearTimeout(this.#pause);
		const turn = ++this.#turn;
		const view = await this.#ask(this.draft);
		// Something was changed meanwhile: the answer to that is on its way.
		if (view && turn === this.#turn) this.view = view;
	}

	#hold(draft: Draft): void {
		this.draft = draft;
		keep({ from: this.#options.from, draft });
		clearTimeout(this.#pause);
		this.#turn++;
		this.#pause = setTimeout(() => void this.check(), PAUSE_MS);
	}

	async #ask(draft: Draft): Promise<ComposeView | undefined> {
		const body = new FormData();
		body.set('draft', JSON.stringify(draft));
		try {
			const response = await fetch(`${location.pathname}?/edit`, {
				method: 'POST',
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
				body
			});
			const result = deserialize<{ view: ComposeView }, never>(await response.text());
			this.offline = false;
			return result.type === 'success' ? result.data?.view : undefined;
		} catch {
			this.offline = true;
			return undefined;
		}
	}
}
