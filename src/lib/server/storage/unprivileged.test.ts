import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closedFolder, fittingUser } from './unprivileged';

const PASSWD = [
	'root:x:0:0:root:/root:/bin/bash',
	'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
	'node:x:1000:1000::/home/node:/bin/bash'
].join('\n');

test('a user that is made for a service comes before nobody, and root never does', () => {
	expect(fittingUser(PASSWD)).toEqual({ name: 'node', uid: 1000, gid: 1000 });
	expect(fittingUser('root:x:0:0:root:/root:/bin/bash\n')).toBeUndefined();
});

test('the first folder that another user cannot pass through is named', () => {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'way-')));
	const inner = join(folder, 'closed', 'inner');
	mkdirSync(inner, { recursive: true });
	chmodSync(folder, 0o755);
	chmodSync(join(folder, 'closed'), 0o700);
	const { uid, gid } = statSync(folder);
	const stranger = { uid: uid + 1, gid: gid + 1 };
	expect(closedFolder(inner, stranger)).toBe(join(folder, 'closed'));
	expect(closedFolder(inner, { uid, gid })).not.toBe(join(folder, 'closed'));
	chmodSync(join(folder, 'closed'), 0o711);
	expect(closedFolder(inner, stranger)).toBeUndefined();
	rmSync(folder, { recursive: true });
});
