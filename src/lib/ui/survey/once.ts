/** The next step has its buttons where the last one had them, so the second half of a double tap would press one of those. */

/** Two presses this close, in time and in place, are one. */
const WITHIN_MS = 350;
const WITHIN_PX = 24;

/** @returns takes it back */
export function onlyOnce(root: HTMLElement): () => void {
	let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
	const press = (event: MouseEvent): void => {
		// The keyboard presses without a place, and cannot miss.
		if (event.detail === 0) return;
		const { timeStamp: at, clientX: x, clientY: y } = event;
		const isSame = at - last.at < WITHIN_MS && Math.hypot(x - last.x, y - last.y) < WITHIN_PX;
		last = { at, x, y };
		const isWayOn = event.target instanceof Element && event.target.closest('.ways') !== null;
		if (!isSame || !isWayOn) return;
		event.preventDefault();
		event.stopPropagation();
	};
	root.addEventListener('click', press, true);
	return () => root.removeEventListener('click', press, true);
}
