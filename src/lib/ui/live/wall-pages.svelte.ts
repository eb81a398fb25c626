/** How much of a step goes on below the edge of the wall, in pages of what is in sight. */
import { on } from 'svelte/events';

/** What stands at the foot of a page stands at the head of the next too, so that no line is lost between them. */
const AGAIN = 0.12;

export class WallPages {
	/** One where all of it is in sight. */
	count = $state(1);
	at = $state(0);
	#box: HTMLElement | undefined;

	/** An attachment for the box that scrolls; its first child holds all of it. */
	watch = (box: HTMLElement): (() => void) => {
		this.#box = box;
		const look = () => this.#look(box);
		const sizes = new ResizeObserver(look);
		sizes.observe(box);
		if (box.firstElementChild) sizes.observe(box.firstElementChild);
		const off = on(box, 'scroll', look);
		return () => {
			off();
			sizes.disconnect();
			this.#box = undefined;
		};
	};

	turn = (to: number): void => {
		if (this.#box) this.#box.scrollTop = to * this.#page(this.#box);
	};

	#page({ clientHeight }: HTMLElement): number {
		return clientHeight * (1 - AGAIN);
	}

	#ofButtons(box: HTMLElement): number {
		const buttons = box.closest('.wall')?.querySelector('footer nav');
		if (!buttons?.parentElement) return 0;
		return buttons.clientHeight + (parseFloat(getComputedStyle(buttons.parentElement).rowGap) || 0);
	}

	#look(box: HTMLElement): void {
		const below = box.scrollHeight - box.clientHeight;
		// Heights are whole pixels here, and what they stand for is not. The buttons take room themselves: what would fit
		// without them needs none, however it came that they stand there.
		this.count = below <= this.#ofButtons(box) + 1 ? 1 : 1 + Math.ceil(below / this.#page(box));
		const isLast = box.scrollTop >= below - 1;
		this.at = isLast ? this.count - 1 : Math.min(this.count - 2, Math.round(box.scrollTop / this.#page(box)));
	}
}
