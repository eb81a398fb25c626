/** A form that asks for an address: on the server the browser makes it, and behind a # nobody does. */
import { goto } from '$app/navigation';

export function forms(event: SubmitEvent): void {
	const { target: form, submitter } = event;
	if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return;
	event.preventDefault();
	event.stopPropagation();
	const fields = [...new FormData(form, submitter)].filter(
		(field): field is [string, string] => typeof field[1] === 'string'
	);
	const { sveltekitNoscroll: noScroll, sveltekitKeepfocus: keepFocus } = form.dataset;
	// What is asked stands before a place on the page, as a browser writes it.
	const [file, page, place] = form.action.split('#', 3);
	const asked = `${file}#${page}?${new URLSearchParams(fields).toString()}`;
	void goto(place === undefined ? asked : `${asked}#${place}`, {
		noScroll: noScroll !== undefined,
		keepFocus: keepFocus !== undefined
	});
}
