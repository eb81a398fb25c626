import { expect, it } from 'vitest';
import { heldIn } from './unsaved.svelte';

function form(html: string): HTMLFormElement {
	document.body.innerHTML = `<form>${html}</form>`;
	return document.querySelector('form')!;
}

it('what a form holds changes with what is typed and ticked, and not with the stamp of what it was', () => {
	const own = form(
		'<input name="title" value="Een"><input type="checkbox" name="demo" value="yes" checked><input type="hidden" name="was" value="a">'
	);
	const before = heldIn(own);
	own.querySelector<HTMLInputElement>('[name="was"]')!.value = 'b';
	expect(heldIn(own)).toBe(before);
	own.querySelector<HTMLInputElement>('[name="title"]')!.value = 'Twee';
	const typed = heldIn(own);
	expect(typed).not.toBe(before);
	own.querySelector<HTMLInputElement>('[name="demo"]')!.checked = false;
	expect(heldIn(own)).not.toBe(typed);
	own.querySelector<HTMLInputElement>('[name="title"]')!.value = 'Een';
	own.querySelector<HTMLInputElement>('[name="demo"]')!.checked = true;
	expect(heldIn(own)).toBe(before);
});
