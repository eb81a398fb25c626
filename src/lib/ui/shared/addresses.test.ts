import { expect, test } from 'vitest';
import { addressesOf } from './addresses';

const at = (href: string) => addressesOf(new URL(href));

test('a page is found in both languages, under the host that was asked', () => {
	expect(at('https://straf.example/en/regels')).toEqual({
		canonical: 'https://straf.example/en/regels',
		alternates: [
			{ lang: 'nl', href: 'https://straf.example/regels' },
			{ lang: 'en', href: 'https://straf.example/en/regels' },
			{ lang: 'x-default', href: 'https://straf.example/regels' }
		]
	});
	expect(at('http://127.0.0.1:3000/').alternates[1]?.href).toBe('http://127.0.0.1:3000/en');
});

test('a case, a search or anything else that somebody added is no page of its own', () => {
	expect(at('http://a.example/verkennen?z=1_x_2024-09-01#antwoord').canonical).toBe('http://a.example/verkennen');
	expect(at('http://a.example/regels/woordenlijst?q=eis').canonical).toBe('http://a.example/regels/woordenlijst');
});

test('the subject of an edition is part of its address', () => {
	const { canonical, alternates } = at('http://a.example/regels/X.2024-01-01?onderwerp=overvallen&q=1');
	expect(canonical).toBe('http://a.example/regels/X.2024-01-01?onderwerp=overvallen');
	expect(alternates[1]?.href).toBe('http://a.example/en/regels/X.2024-01-01?onderwerp=overvallen');
});
