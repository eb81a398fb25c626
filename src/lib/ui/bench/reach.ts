const FIELD = 'input:not([type=hidden]):not(:disabled), select, textarea, button:not(:disabled), summary';

/** The element of that id, or the nearest around it: a path whose last steps have no field of their own. */
function nearest(id: string): HTMLElement | null {
	const steps = id.split('.');
	for (let length = steps.length; length > 0; length -= 1) {
		const part = steps.slice(0, length).join('.');
		const found = document.getElementById(part) ?? document.getElementById(`${part}.nl`);
		if (found) return found;
	}
	return null;
}

/** The first field in it; of a text in two languages the one that is still empty. */
function within(found: HTMLElement): HTMLElement | undefined {
	const fields = [...found.querySelectorAll<HTMLElement>(FIELD)];
	const empty = found.hasAttribute('data-pair') ? fields.find((one) => 'value' in one && one.value === '') : undefined;
	return empty ?? fields[0];
}

/** Opens whatever is folded around the field of that id, and puts the focus there; false where there is none. */
export function reach(id: string): boolean {
	const found = nearest(id);
	if (!found) return false;
	const aim = found.matches(`${FIELD}, [tabindex]`) ? found : (within(found) ?? found);
	for (let fold = aim.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
		// The line that opens and shuts is in sight whether it is open or not.
		if (aim !== fold.querySelector('summary')) fold.open = true;
	}
	aim.focus();
	return true;
}
