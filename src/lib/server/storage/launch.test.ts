import { expect, test } from 'vitest';
import { explain } from './launch';
import type { Places } from './places';

const places = { cluster: '/srv/data/postgres/cluster', log: '/srv/data/postgres/log' } as Places;

test.each([
	'FATAL:  lock file "postmaster.pid" already exists',
	'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use',
	'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets'
])('what passes by itself is worth another try: %s', (output) => {
	expect(explain(output, places)).toEqual({ kind: 'again', because: output });
});

test('a full disk is named', () => {
	expect(() => explain('FATAL:  could not write: No space left on device', places)).toThrow(
		/the disk is full\. Make room beside \/srv\/data\/postgres\/cluster/
	);
});

test('anything else is told with its last lines and the place of the rest', () => {
	const output = ['1', '2', '3', '4', '5', 'FATAL:  six'].join('\n');
	expect(() => explain(output, places)).toThrow(
		/^PostgreSQL does not start:\n2\n3\n4\n5\nFATAL: {2}six\nAll it said is in \/srv\/data\/postgres\/log\./
	);
});
