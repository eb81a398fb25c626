import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
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
	const mine = { uid: 1000, gid: 100 };
	const rights = (modes: Record<string, number>) => (folder: string) => ({ mode: modes[folder]!, ...mine });
	const way = { '/': 0o755, '/srv': 0o755, '/srv/closed': 0o700, '/srv/closed/inner': 0o700 };
	const stranger = { uid: 1001, gid: 101 };
	expect(closedFolder('/srv/closed/inner', stranger, rights(way))).toBe('/srv/closed');
	expect(closedFolder('/srv/closed/inner', { uid: 1001, gid: 100 }, rights({ ...way, '/srv': 0o701 }))).toBe('/srv');
	expect(closedFolder('/srv/closed/inner', mine, rights(way))).toBeUndefined();
	const opened = { ...way, '/srv/closed': 0o711, '/srv/closed/inner': 0o711 };
	expect(closedFolder('/srv/closed/inner', stranger, rights(opened))).toBeUndefined();
});

test('the rights are those on disk', () => {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'way-')));
	const closed = join(folder, 'closed');
	mkdirSync(closed, { mode: 0o600 });
	const { uid, gid } = statSync(closed);
	expect(closedFolder(closed, { uid, gid })).toBe(closed);
	rmSync(folder, { recursive: true });
});
