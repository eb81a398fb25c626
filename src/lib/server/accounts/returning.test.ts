import { expect, test } from 'vitest';
import { returnPath } from './returning';

test.each(['/beheer', '/beheer/leden?org=8d0c', '/en/beheer/logboek', '/sessie', '/en/sessie'])(
	'%s is ours',
	(path) => {
		expect(returnPath(path, '/beheer')).toBe(path);
	}
);

test.each([
	null,
	undefined,
	'',
	'https://example.org/beheer',
	'//example.org/beheer',
	'/\\example.org',
	'/\t/example.org',
	'/beheer//example.org',
	'/beheer/../verkennen',
	'/beheerder',
	'/verkennen',
	'javascript:alert(1)',
	'/beheer\r\nset-cookie: a=b',
	`/beheer/${'a'.repeat(600)}`
])('%j is not followed', (path) => {
	expect(returnPath(path, '/x')).toBe('/x');
});
