/** Files that the server would make are made in the worker, and handed to the browser from memory. */
import { addressOf } from '$lib/ui/shared/link';
import { ask } from './ask';

async function save(href: string): Promise<void> {
	const { pathname, search } = addressOf(new URL(href));
	const answer = await ask(pathname + search);
	if (answer.kind !== 'file') return;
	const address = URL.createObjectURL(new Blob([answer.text], { type: answer.type }));
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.download = answer.name;
	anchor.click();
	// The browser has taken the file over once it has been asked to save it.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function downloads(event: MouseEvent): void {
	const anchor = event.target instanceof Element ? event.target.closest('a[download]') : null;
	if (!(anchor instanceof HTMLAnchorElement) || !anchor.hash.startsWith('#/')) return;
	event.preventDefault();
	event.stopPropagation();
	void save(anchor.href);
}
