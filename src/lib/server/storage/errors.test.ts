import { expect, test } from 'vitest';
import { isWorthAnotherTry, named, StorageAway } from './errors';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

test.each([
	withCode('ECONNREFUSED'),
	withCode('57P01'),
	withCode('57P03'),
	withCode('08006'),
	new Error('Connection terminated unexpectedly'),
	new Error('timeout exceeded when trying to connect'),
	new AggregateError([withCode('ECONNREFUSED', 'connect ECONNREFUSED ::1:5432'), withCode('ECONNREFUSED')])
])('a server that went away has its own kind: %o', (error) => {
	const away = named(error);
	expect(away).toBeInstanceOf(StorageAway);
	expect(away).toMatchObject({ kind: 'storage away', cause: error });
	expect(named(away)).toBe(away);
	expect(isWorthAnotherTry(error)).toBe(true);
});

test('of an address with several places, the first says why', () => {
	const error = new AggregateError([withCode('ECONNREFUSED', 'connect ECONNREFUSED ::1:5432')]);
	expect((named(error) as Error).message).toBe('Storage does not answer: connect ECONNREFUSED ::1:5432');
});

test.each([withCode('23505'), withCode('42P01'), new Error('something else'), 'text'])(
	'any other error stays what it is: %o',
	(error) => {
		expect(named(error)).toBe(error);
		expect(isWorthAnotherTry(error)).toBe(false);
	}
);

test('a collision keeps its own error and is worth another try', () => {
	for (const code of ['40001', '40P01']) {
		const error = withCode(code);
		expect(named(error)).toBe(error);
		expect(isWorthAnotherTry(error)).toBe(true);
	}
});
