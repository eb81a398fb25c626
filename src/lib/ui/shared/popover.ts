/** Puts a popover beside the word that opened it, within the window, and lets it scroll along with the page. */
const EDGE = 8;

export interface Box {
	left: number;
	top: number;
	bottom: number;
}

export interface Size {
	width: number;
	height: number;
}

/** Below the word where there is room, else above it; never past either side of the window. */
export function placeBeside(word: Box, note: Size, view: Size): { left: number; top: number } {
	const left = Math.max(EDGE, Math.min(word.left, view.width - note.width - EDGE));
	const below = word.bottom + EDGE;
	const above = word.top - EDGE - note.height;
	return { left, top: below + note.height > view.height && above >= 0 ? above : below };
}

export function beside(note: HTMLElement, word: HTMLElement): void {
	const { width, height } = note.getBoundingClientRect();
	const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
	// A word that is broken over two lines opens under its beginning.
	const box = word.getClientRects()[0] ?? word.getBoundingClientRect();
	const { left, top } = placeBeside(box, { width, height }, view);
	note.style.left = `${left + window.scrollX}px`;
	note.style.top = `${top + window.scrollY}px`;
}
