import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './hash';

test('a password is kept with its salt and its cost, and only it matches', async () => {
	const hash = await hashPassword('een rustige middag in mei');
	expect(hash).toMatch(/^\$scrypt\$ln=16,r=8,p=2\$[\w-]{22}\$[\w-]{43}$/);
	expect(await hashPassword('een rustige middag in mei')).not.toBe(hash);
	expect(await verifyPassword({ hash, password: 'een rustige middag in mei' })).toBe(true);
	expect(await verifyPassword({ hash, password: 'een rustige middag in juni' })).toBe(false);
});

test('the same letters written in another way are the same password', async () => {
	const hash = await hashPassword('caf\u00e9 op de hoek');
	expect(await verifyPassword({ hash, password: 'cafe\u0301 op de hoek' })).toBe(true);
});

test.each(['', 'plain', '$scrypt$ln=16,r=8,p=2$onlysalt', 'abc:def'])('"%s" matches nothing', async (hash) => {
	expect(await verifyPassword({ hash, password: '' })).toBe(false);
});

test('many at once are all answered', async () => {
	const hash = await hashPassword('een rustige middag in mei');
	const all = await Promise.all(
		Array.from({ length: 5 }, (_, at) =>
			verifyPassword({ hash, password: at === 3 ? 'een rustige middag in mei' : 'x' })
		)
	);
	expect(all).toEqual([false, false, false, true, false]);
});
