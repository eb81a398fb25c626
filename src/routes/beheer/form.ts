/** Fields of a form as people typed them. */
import { fieldText } from '$lib/ui/live/read-form';

export { fieldText as text };

/** A password keeps the spaces that somebody chose. */
export const secretText = (form: FormData, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
};
