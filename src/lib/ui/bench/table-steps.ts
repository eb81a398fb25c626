/** From one field of a table to the next by keys, as in other tables that people fill in. */

interface Key {
	key: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	altKey: boolean;
	metaKey: boolean;
}

/** Where the text cursor is in a field, and how long the text is. */
interface Caret {
	selectionStart: number | null;
	selectionEnd: number | null;
	value: string;
}

/**
 * Up, down and Enter go to the row above or below; left and right leave a field only where its text ends.
 * @param place `row,column`, from 0
 * @returns the place to go to; nothing where the key means something else there
 */
export function step(
	{ key, shiftKey, ctrlKey, altKey, metaKey }: Key,
	place: string,
	{ selectionStart, selectionEnd, value }: Caret,
	size: { rows: number; columns: number }
): string | undefined {
	if (ctrlKey || altKey || metaKey) return undefined;
	const [row = 0, column = 0] = place.split(',').map(Number);
	const to = (r: number, c: number) =>
		r >= 0 && r < size.rows && c >= 0 && c < size.columns ? `${r},${c}` : undefined;
	if (key === 'Enter') return to(row + (shiftKey ? -1 : 1), column);
	if (shiftKey) return undefined;
	const isWhole = selectionStart === 0 && selectionEnd === value.length;
	switch (key) {
		case 'ArrowUp':
			return to(row - 1, column);
		case 'ArrowDown':
			return to(row + 1, column);
		case 'ArrowLeft':
			return isWhole || selectionEnd === 0 ? to(row, column - 1) : undefined;
		case 'ArrowRight':
			return isWhole || selectionStart === value.length ? to(row, column + 1) : undefined;
		default:
			return undefined;
	}
}
