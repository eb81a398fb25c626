import { describe, expect, it } from 'vitest';
import { EditionResponse, EditionsResponse } from '../../src/lib/server/api/edition-shapes';
import { GET as list, HEAD as headList } from '../../src/routes/api/v1/editions/+server';
import { GET as one } from '../../src/routes/api/v1/editions/[id]/+server';
import { answer, event, fields, problem } from './ask';

const all = async () => EditionsResponse.parse(await answer(await list(event('/api/v1/editions'))));
const edition = (id: string, query = '') =>
	one(event(`/api/v1/editions/${encodeURIComponent(id)}${query}`, {}, { id }));

describe('GET /api/v1/editions', () => {
	it('lists subjects with their facts, and editions', async () => {
		const { subjects, editions, hash } = await all();
		expect(subjects.map(({ id }) => id)).toEqual(expect.arrayContaining(['seksuele-misdrijven', 'overvallen']));
		const act = subjects.find(({ id }) => id === 'seksuele-misdrijven')?.factors[0];
		expect(act).toMatchObject({ id: 'handeling' });
		expect(act).not.toHaveProperty('default');
		expect(editions.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['2024R004.2024-07-01', 'wetboek-van-strafrecht.2024-07-01'])
		);
		expect(hash).toMatch(/^[0-9a-f]{64}$/);
	});

	it('shows no path of a file on this machine', async () => {
		expect(JSON.stringify(await all())).not.toContain('.yaml');
	});

	it('gives each edition at its own address, in its own shape', async () => {
		for (const { id, subject, kind, href } of (await all()).editions) {
			const url = new URL(href, 'http://localhost');
			const found = EditionResponse.parse(await answer(await edition(id, url.search)));
			expect(found).toMatchObject({ id, subject, kind });
			expect(found.sources.length).toBeGreaterThan(0);
		}
	});

	it('answers 304 to whoever has it', async () => {
		const first = await list(event('/api/v1/editions'));
		const etag = first.headers.get('etag') ?? '';
		expect(first.headers.get('cache-control')).toContain('max-age');
		for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
			const again = await list(event('/api/v1/editions', { headers: { 'if-none-match': tag } }));
			expect([again.status, await again.text()]).toEqual([304, '']);
		}
		const other = await list(event('/api/v1/editions', { headers: { 'if-none-match': '"other"' } }));
		expect(other.status).toBe(200);
	});

	it('answers HEAD with the same headers and no body', async () => {
		const head = await headList(event('/api/v1/editions', { method: 'HEAD' }));
		expect(head.status).toBe(200);
		expect(head.headers.get('etag')).toMatch(/^".+"$/);
		expect(await head.text()).toBe('');
	});
});

describe('GET /api/v1/editions/{id}', () => {
	it('holds the rules with their basis', async () => {
		const found = EditionResponse.parse(await answer(await edition('wetboek-van-strafrecht.2024-07-01')));
		expect(found.subject).toBe('seksuele-misdrijven');
		const offences = found.kind === 'statute' ? found.offences : [];
		expect(offences.find(({ id }) => id === 'sr-243-1')?.basis.status).toBe('official');
	});

	it.each(['2099R001.2099-01-01', '', '__proto__', '../../etc/passwd', 'x'.repeat(500)])(
		'does not know "%s"',
		async (id) => {
			const found = await problem(await edition(id), 404);
			expect(found.errors[0]?.field).toBe('id');
			expect(found.errors[0]?.expected).toBe('an id from /api/v1/editions');
		}
	);

	it('does not know a subject that the edition does not have', async () => {
		const found = await problem(await edition('2024R004.2024-07-01', '?subject=overvallen'), 404);
		expect(fields(found)).toEqual([['subject', 'overvallen']]);
		expect(found.errors[0]?.allowed).toEqual(['seksuele-misdrijven']);
	});
});
