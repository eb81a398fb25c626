import { expect, it } from 'vitest';
import { readable } from './written';

it.each([
	['', ''],
	['#/', '#/'],
	['#/verkennen?z=1_a%20b#antwoord', '#/verkennen?z=1_a%20b#antwoord'],
	['#/verkennen?z=%', '#/verkennen?z='],
	['#/regels/woordenlijst?zoek=50%25+of%20meer', '#/regels/woordenlijst?zoek=50+of%20meer'],
	['#/regels/%E0%A4%A', '#/regels/E0A4A'],
	['#verkennen', '#/'],
	['#https://example.nl/', '#/']
])('%s becomes %s', (hash, place) => {
	expect(readable(hash)).toBe(place);
});
