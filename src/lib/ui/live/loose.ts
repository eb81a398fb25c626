/** A length or an amount in the plain form, at a kind of penalty that was not ticked: what is meant is not ours to guess. */
import type { Choice } from '../own/draft';

/** @param prefix before the name of each field, where a form asks for more than one sentence */
export function isLoose(form: FormData, choices: readonly Choice[], prefix = ''): boolean {
	const ticked = form.getAll(`${prefix}kind`);
	const isFilled = (name: string) => {
		const value = form.get(prefix + name);
		return typeof value === 'string' && value.trim() !== '';
	};
	const lacks = (kind: Choice, name: string) => choices.includes(kind) && !ticked.includes(kind) && isFilled(name);
	// Kinds of custody share their fields.
	const terms = choices.filter((kind) => kind !== 'none' && kind !== 'fine' && kind !== 'service');
	return (
		lacks('fine', 'fine') ||
		lacks('service', 'hours') ||
		(terms.length > 0 && !terms.some((kind) => ticked.includes(kind)) && isFilled('amount'))
	);
}
