import { expect, it } from 'vitest';
import { textWithin } from './within';

const posted = (body: string, headers: Record<string, string> = {}) =>
	new Request('http://a', { method: 'POST', body, headers });

it('counts bytes and not signs, and believes a length that is said', async () => {
	expect(await textWithin(posted('éé'), 4)).toBe('éé');
	expect(await textWithin(posted('ééé'), 4)).toBeUndefined();
	expect(await textWithin(posted(''), 4)).toBe('');
	const long = posted('short', { 'content-length': '9' });
	expect(await textWithin(long, 8)).toBeUndefined();
	expect(long.bodyUsed).toBe(false);
});
