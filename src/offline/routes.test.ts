import { describe, expect, it } from 'vitest';
import { byRoute, routesOf } from './routes';

const modules = {
	'../routes/data.ts': 'home',
	'../routes/regels/data.ts': 'rules',
	'../routes/regels/[id]/data.ts': 'rule',
	'../routes/regels/bronnen/data.ts': 'sources',
	'../routes/verkennen/[[subject]]/data.ts': 'explorer',
	'../routes/zaken/[id]/werkblad/data.ts': 'sheet'
};

describe('an address leads to its route', () => {
	const found = routesOf(modules);

	it.each([
		['/', 'home', {}],
		['/regels', 'rules', {}],
		['/regels/', 'rules', {}],
		['/regels/bronnen', 'sources', {}],
		['/regels/2016R001.2016-02-01', 'rule', { id: '2016R001.2016-02-01' }],
		['/verkennen', 'explorer', {}],
		['/verkennen/overvallen', 'explorer', { subject: 'overvallen' }],
		['/zaken/a%20b/werkblad', 'sheet', { id: 'a b' }]
	])('%s', (path, value, params) => {
		expect(found(path)).toMatchObject({ value, params });
		expect(Object.keys(found(path)!.params)).toEqual(Object.keys(params));
	});

	it.each(['/bestaat-niet', '/verkennen/a/b', '/zaken/a', ''])('"%s" leads to none', (path) => {
		expect(found(path)?.value).toBe(path === '' ? 'home' : undefined);
	});

	it('and a name that cannot be read to none as well', () => {
		expect(found('/regels/%E0%A4%A')).toBeUndefined();
	});
});

it('knows what belongs to a folder', () => {
	expect(byRoute(modules).get('/verkennen/[[subject]]')).toBe('explorer');
	expect(byRoute(modules).get('')).toBe('home');
});
