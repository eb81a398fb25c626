/** Posts to an action of this page. @returns why nothing changed, in words; undefined where it did */
import { deserialize } from '$app/forms';
import { m } from '$lib/paraglide/messages';

export async function post(action: string, fields: Record<string, string>): Promise<string | undefined> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	try {
		const response = await fetch(action, { method: 'POST', body, headers: { 'x-sveltekit-action': 'true' } });
		const result = deserialize(await response.text());
		if (result.type === 'failure')
			return typeof result.data?.['problem'] === 'string' ? result.data['problem'] : m.host_no_answer();
		return result.type === 'error' ? m.host_no_answer() : undefined;
	} catch {
		return m.host_no_answer();
	}
}
