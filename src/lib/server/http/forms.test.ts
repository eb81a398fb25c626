import { describe, expect, it } from 'vitest';
import { readForm } from './forms';

const posted = (body: string, type?: string) => {
	const headers = type === undefined ? undefined : { 'content-type': type };
	const request = new Request('http://own.example/', {
		method: 'POST',
		body: Buffer.from(body),
		headers: headers ?? {}
	});
	return readForm(() => request.formData(), request.headers.get('content-type'));
};

describe('a form that was posted', () => {
	it('is read', async () => {
		expect((await posted('a=1', 'application/x-www-form-urlencoded')).get('a')).toBe('1');
	});

	it('is refused as unreadable where its parts are broken', async () => {
		await expect(posted('junk', 'multipart/form-data; boundary=x')).rejects.toMatchObject({ status: 400 });
		await expect(posted('junk', 'multipart/form-data')).rejects.toMatchObject({ status: 400 });
	});

	it('is refused as something else where it is no form', async () => {
		await expect(posted('junk')).rejects.toMatchObject({ status: 415 });
		await expect(posted('{}', 'application/json')).rejects.toMatchObject({ status: 415 });
	});

	it('leaves other problems as they are, such as a body that is too large', async () => {
		const large = Object.assign(new Error('too large'), { status: 413 });
		await expect(readForm(() => Promise.reject(large), 'multipart/form-data; boundary=x')).rejects.toBe(large);
	});
});
