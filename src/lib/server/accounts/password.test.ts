import { expect, test } from 'vitest';
import { passwordFault } from './password';

const of = (password: string) => passwordFault(password, 'jansen@gemeente-voorbeeld.nl');

test.each([
	['te kort', 'short'],
	['elf tekens!', 'short'],
	['x'.repeat(257), 'long'],
	['Wachtwoord123', 'common'],
	['WELKOM 2026!', 'common'],
	['Welkom Welkom 2026!', 'common'],
	['correct horse battery staple', 'common'],
	['aaaaaaaaaaaa', 'common'],
	['121212121212', 'common'],
	['abcdefghijklmnop', 'common'],
	['09876543210987', 'common'],
	['jansen@gemeente-voorbeeld.nl', 'like-address'],
	['jansen-2026-11', 'like-address'],
	['GemeenteVoorbeeld1', 'like-address']
])('%s is refused: %s', (password, fault) => {
	expect(of(password)).toBe(fault);
});

test.each([
	'een rustige middag in mei',
	'Jansen fietst elke dag naar huis',
	'vier losse woorden',
	'𝔞𝔟𝔠𝔡𝔢𝔣 gedicht aan zee'
])('%s will do', (password) => {
	expect(of(password)).toBeUndefined();
});
