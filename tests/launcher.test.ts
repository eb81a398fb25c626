import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isServerOf } from '../src/lib/server/storage/postmaster';
import { qrOf } from '../src/routes/zaken/qr';

const started = new Set<ChildProcess>();

interface Launch {
	child: ChildProcess;
	output: () => string;
	exit: Promise<number | null>;
}

function launch(command: string, args: string[], settings: Record<string, string> = {}): Launch {
	const child = spawn(command, args, { env: { ...process.env, NODE_ENV: '', ...settings } });
	started.add(child);
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const exit = once(child, 'close').then(([code]) => {
		started.delete(child);
		return code as number | null;
	});
	return { child, output: () => output, exit };
}

/** Without storage, where it does not matter: nothing here may touch the data of whoever runs the tests. */
const start = (settings: Record<string, string> = {}) =>
	launch(process.execPath, ['scripts/start.mjs'], { PORT: '0', DATABASE_URL: 'none', ...settings });

/** What the app keeps in these tests. An empty value is a setting that is not set. */
let kept: Record<string, string>;

/** The private PostgreSQL of these tests, if it runs. */
async function serverPid(): Promise<number | undefined> {
	const file = await readFile(join(kept.DATA_DIR ?? '', 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '');
	const pid = Number(file.split('\n')[0]);
	return pid > 0 && isServerOf('postgres/cluster', pid) ? pid : undefined;
}

/** Waits for the address that the launcher prints. */
async function address({ output, exit }: Launch): Promise<URL> {
	let ended = false;
	void exit.then(() => (ended = true));
	for (;;) {
		const printed = /listens on (http:\S+)/.exec(output())?.[1];
		if (printed !== undefined) return new URL(printed);
		if (ended) throw new Error(`It stopped instead of listening:\n${output()}`);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

async function secondsToStop(launched: Launch, signal: NodeJS.Signals): Promise<number> {
	const from = performance.now();
	launched.child.kill(signal);
	await launched.exit;
	return (performance.now() - from) / 1000;
}

beforeAll(async () => {
	// Builds when nobody has yet, so that the tests below measure a start and nothing else.
	kept = { DATABASE_URL: '', DATA_DIR: await mkdtemp(join(tmpdir(), 'kept-')) };
	const first = start(kept);
	await address(first);
	await secondsToStop(first, 'SIGTERM');
}, 180_000);

afterAll(() => rm(kept.DATA_DIR ?? '', { recursive: true, force: true }));

afterEach(() => {
	for (const child of started) child.kill('SIGKILL');
});

/** A port that nobody uses now: the room prints addresses before it listens. */
async function freePort(): Promise<string> {
	const one = createServer().listen(0);
	await once(one, 'listening');
	const { port } = one.address() as AddressInfo;
	await new Promise((resolve) => one.close(resolve));
	return String(port);
}

const networks = Object.values(networkInterfaces())
	.flatMap((list) => list ?? [])
	.filter(({ family, internal }) => family === 'IPv4' && !internal);

describe('npm run room', () => {
	const room = (settings: Record<string, string>) =>
		launch(process.execPath, ['scripts/room.mjs'], { HOST: '127.0.0.1', ORIGIN: '', ...kept, ...settings });

	it('gives others the address of the network, though the host came in by one that only this machine knows', async () => {
		const port = await freePort();
		const app = room({ PORT: port });
		if (networks.length === 0) {
			expect(await app.exit).toBe(1);
			expect(app.output()).toContain('on no network that phones can reach');
			return;
		}
		await address(app);
		await expect.poll(app.output).toContain('Start a session on this machine');
		const join = new URL(/http:\/\/\S+\/mee/.exec(app.output())![0]);
		const own = new URL(`http://127.0.0.1:${port}`);
		expect(networks.map((network) => network.address)).toContain(join.hostname);

		const ask = async (path: string, from = own) => (await fetch(new URL(path, from))).text();
		const post = (path: string, body: Record<string, string>, accept: string) =>
			fetch(new URL(path, own), {
				method: 'POST',
				redirect: 'manual',
				headers: { origin: own.origin, accept },
				body: new URLSearchParams(body)
			});
		const begun = await post('/sessie', { script: 'kop-en-feiten' }, 'text/html');
		const [host = '', code = ''] = /^\/leiding\/(\w+)\/[\w-]+/.exec(begun.headers.get('location') ?? '') ?? [];
		const wall = await ask(`/scherm/${code}`);
		expect(wall).toContain(join.host);
		expect(wall).toContain(qrOf(`${join.origin}/mee/${code}`).path);
		expect(wall.slice(0, wall.indexOf('<script'))).not.toContain(`>${own.host}`);
		expect(await ask(`/en/scherm/${code}`)).toContain(qrOf(`${join.origin}/en/mee/${code}`).path);
		expect(await ask(host)).toContain(`${join.host}/mee`);
		expect(await ask(`${host}/samenvatting`)).toContain(`href="${join.origin}/sessie/resultaat/${code}"`);

		const page = await (await post(`${host}?/link`, { role: 'remote' }, 'text/html')).text();
		const link = new RegExp(`<code[^>]*>(${join.origin}/leiding/${code}/[\\w-]+)</code>`).exec(page)?.[1] ?? '';
		expect(page).toContain(qrOf(link).path);
		// Nothing of a test listens to the network, so the promised page is asked for on this machine.
		expect((await fetch(new URL(new URL(link).pathname, own))).status).toBe(200);
		await secondsToStop(app, 'SIGTERM');
	});
});

describe('npm start', () => {
	it('starts what is there when nothing changed: nothing is installed, and nothing is built', async () => {
		const from = performance.now();
		const app = start(kept);
		await address(app);
		// How long that takes is up to the machine, so it is told and not asserted: one to three seconds.
		console.info(`npm start was ready after ${Math.round(performance.now() - from)} ms`);
		expect(app.output()).not.toMatch(/Installing|Building/);
		expect(await serverPid()).toBeDefined();
		expect(await secondsToStop(app, 'SIGINT')).toBeLessThan(3);
		expect(await serverPid()).toBeUndefined();
	});

	it('ends within three seconds of SIGTERM, though a visitor holds a connection open', async () => {
		const app = start(kept);
		const { port } = await address(app);
		const visitor = connect(Number(port), '127.0.0.1');
		visitor.on('error', () => undefined);
		visitor.write('GET / HTTP/1.1\r\nhost: x\r\n');
		await once(visitor, 'connect');
		expect(await secondsToStop(app, 'SIGTERM')).toBeLessThan(3);
		expect(await serverPid()).toBeUndefined();
		visitor.destroy();
	});

	it('ends within three seconds of SIGTERM, though phones listen to a session, and they are told at once', async () => {
		const app = start(kept);
		const url = await address(app);
		const post = (path: string, body: Record<string, string>) =>
			fetch(new URL(path, url), {
				method: 'POST',
				redirect: 'manual',
				// As a browser posts a form.
				headers: { origin: url.origin, accept: 'text/html' },
				body: new URLSearchParams(body)
			});
		const started = (await post('/sessie', { script: 'kop-en-feiten' })).headers.get('location') ?? '';
		const [, code = ''] = /^\/leiding\/(\w+)\//.exec(started) ?? [];
		const seat = (await post(`/mee/${code}`, {})).headers.get('location') ?? '';
		const stream = await fetch(new URL(`${seat}/stroom`, url));
		const reader = stream.body!.getReader();
		expect(new TextDecoder().decode((await reader.read()).value)).toContain('retry:');
		const stopping = secondsToStop(app, 'SIGTERM');
		// The stream ends by itself: a page then asks where the session is, and finds it when the app is back.
		const ended = (async () => {
			while (!(await reader.read()).done);
			return 'ended';
		})();
		expect(await ended.catch(() => 'cut off')).toBe('ended');
		expect(await stopping).toBeLessThan(3);
		expect(await serverPid()).toBeUndefined();
	});

	it('says at /readyz that storage does not answer, and starts its server again', async () => {
		const app = start(kept);
		const url = await address(app);
		const ask = async () => {
			const answer = await fetch(new URL('/readyz', url));
			return `${answer.status} ${await answer.text()}`;
		};
		expect(await ask()).toBe('200 ok\n');
		process.kill((await serverPid()) ?? 0, 'SIGKILL');
		const heard = new Set<string>();
		while (!heard.has('200 ok\n') || heard.size < 2) heard.add(await ask());
		expect([...heard].sort()).toEqual(['200 ok\n', '503 Storage does not answer.\n']);
		expect((await fetch(new URL('/healthz', url))).status).toBe(200);
		await secondsToStop(app, 'SIGTERM');
		expect(await serverPid()).toBeUndefined();
	});

	it('stops on storage that cannot be used, without its password and without a stack', async () => {
		const app = start({ DATABASE_URL: 'postgres://ik:hunter2@127.0.0.1:1/weg' });
		expect(await app.exit).toBe(1);
		expect(app.output()).toContain('DATABASE_URL: PostgreSQL at 127.0.0.1:1/weg cannot be used: connect ECONNREFUSED');
		expect(app.output()).not.toContain('hunter2');
		expect(app.output()).not.toMatch(/^\s+at /m);
	});

	it('answers others while whole subjects are being worked out', async () => {
		const url = await address(start());
		const order: string[] = [];
		const ask = async (path: string) => {
			const { status } = await fetch(new URL(path, url));
			order.push(`${path} ${status}`);
		};
		const whole = ['/kaart', '/en/bewezen', '/voor-en-na'].map(ask);
		await ask('/healthz');
		await ask('/over');
		await Promise.all(whole);
		expect(order.slice(0, 2)).toEqual(['/healthz 200', '/over 200']);
		expect(order.slice(2).sort()).toEqual(['/en/bewezen 200', '/kaart 200', '/voor-en-na 200']);
	});

	it('leaves nothing behind when npm itself is told to stop', async () => {
		const app = launch('npm', ['start'], { PORT: '0', ...kept });
		const url = await address(app);
		expect(await secondsToStop(app, 'SIGTERM')).toBeLessThan(3);
		await expect(fetch(new URL('/healthz', url))).rejects.toThrow();
		expect(await serverPid()).toBeUndefined();
	});

	it('names the port that is in use and the way out', async () => {
		const occupant = createServer().listen(0, '127.0.0.1');
		await once(occupant, 'listening');
		const { port } = occupant.address() as AddressInfo;
		const app = start({ PORT: String(port) });
		expect(await app.exit).toBe(1);
		expect(app.output()).toContain(`Port ${port} on 127.0.0.1 is in use.`);
		expect(app.output()).toContain(`PORT=${port + 1} npm start`);
		occupant.close();
	});

	it.each([
		[{ PORT: 'three' }, 'PORT is "three"; expected a port number from 0 to 65535'],
		[{ ORIGIN: 'example.nl' }, 'ORIGIN is "example.nl"; expected scheme and host'],
		[{ DATABASE_URL: 'mysql://a:hunter2@b/c' }, 'DATABASE_URL is a value that is not shown; expected postgres://'],
		[{ HOST: '192.0.2.1' }, 'HOST=192.0.2.1 is not an address of this machine']
	])('stops on a wrong setting and says what was expected: %o', async (settings, message) => {
		const app = start(settings);
		expect(await app.exit).toBe(1);
		expect(app.output()).toContain(message);
		expect(app.output()).not.toContain('hunter2');
		expect(app.output()).not.toMatch(/^\s+at /m);
	});

	it('stops on rules that cannot be loaded, with file, line and the way to mend them', async () => {
		const own = await mkdtemp(join(tmpdir(), 'law-'));
		await writeFile(join(own, 'faulty.2024-01-01.yaml'), 'format: 1\nkind: policie\n');
		const app = start({ LAW_DIR: own });
		expect(await app.exit).toBe(1);
		expect(app.output()).toContain(`${own}/faulty.2024-01-01.yaml:2:7`);
		expect(app.output()).not.toMatch(/^\s+at /m);
		await rm(own, { recursive: true });
	});

	it('takes other rules over while it runs, and refuses faulty ones while the old stay in force', async () => {
		const own = await mkdtemp(join(tmpdir(), 'law-'));
		const file = join(own, '2024R003.2024-07-01.yaml');
		const app = start({ LAW_DIR: own });
		const url = await address(app);
		// Worked out in the thread for whole subjects; the page of the edition is made in the main one.
		const start2024 = async () => {
			const answers = { handeling: 'seksuele-handelingen', 'leeftijd-slachtoffer': '18-plus', schuldvorm: 'opzet' };
			const answer = await fetch(new URL('/api/v1/evaluate', url), {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ offenceDate: '2024-09-01', answers })
			});
			const { startingPoint, receipt } = (await answer.json()) as {
				startingPoint: { outcome: { kind: string; sanction?: unknown } };
				receipt: { hash: string };
			};
			return { ...startingPoint.outcome, hash: receipt.hash };
		};
		const page = async () => (await fetch(new URL('/regels/2024R003.2024-07-01', url))).text();
		const said = async (text: string) => {
			while (!app.output().includes(text)) await new Promise((resolve) => setTimeout(resolve, 50));
		};
		const before = await start2024();
		expect(before.kind).toBe('untranscribed');
		expect(await page()).not.toContain('verzonnen proef');

		// An invented figure, in a folder that goes with this test.
		const rules = parse(await readFile('seeds/law/policy/2024R003.2024-07-01.yaml', 'utf8')) as {
			rows: { id: string; cell: unknown; label: unknown }[];
		};
		const row = rules.rows.find(({ id }) => id === 'opzet')!;
		row.cell = { kind: 'sanction', sanction: { custody: { amount: 77, unit: 'day' } } };
		row.label = { nl: 'verzonnen proef', en: 'invented trial' };
		await writeFile(file, stringify(rules));
		await said('were taken over. Changed: 2024R003.2024-07-01.');
		const after = await start2024();
		expect(after).toMatchObject({
			kind: 'sanction',
			sanction: { custody: { min: { amount: '77', unit: 'day' }, max: { amount: '77', unit: 'day' } } }
		});
		expect(after.hash).not.toBe(before.hash);
		expect(await page()).toContain('verzonnen proef');

		await writeFile(file, stringify({ ...rules, rows: rules.rows.slice(1) }));
		await said('were not taken over; those in force stay.');
		expect(app.output()).toContain(`${file}: 2024R003.2024-07-01 has no row for the case`);
		expect(await start2024()).toEqual(after);
		expect(await page()).toContain('verzonnen proef');
		expect((await fetch(new URL('/readyz', url))).status).toBe(200);

		await rm(file);
		while ((await start2024()).hash !== before.hash) await new Promise((resolve) => setTimeout(resolve, 200));
		expect(await page()).not.toContain('verzonnen proef');
		await secondsToStop(app, 'SIGTERM');
		await rm(own, { recursive: true });
	});

	it('stops on a theme whose colours cannot be told apart, with every pair that fails', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'theme-'));
		const file = join(folder, 'grey.json');
		const grey = { value: '#cccccc' };
		await writeFile(file, JSON.stringify({ nl: { link: { color: grey }, button: { primary: { color: grey } } } }));
		const app = start({ THEME_FILE: file });
		expect(await app.exit).toBe(1);
		expect(app.output()).toContain(`The theme ${file} cannot be used:\n  in the light, `);
		expect(app.output()).toContain('a link reaches 1.51:1 and needs 4.5:1: nl.link.color #cccccc on --paper #faf8f4');
		expect(app.output()).not.toMatch(/^\s+at /m);
		await rm(folder, { recursive: true });
	});

	it('serves a sound theme at an address of its own, linked on every page, and nothing without one', async () => {
		const app = start({ THEME_FILE: 'docs/theme/example.json' });
		const url = await address(app);
		expect(app.output()).toMatch(/Theme docs\/theme\/example\.json: \d+ tokens used, \d+ ignored\.\n/);
		const link = /<link rel="stylesheet" href="(\/thema-[0-9a-f]{12}\.css)" \/>/;
		const paths: (string | undefined)[] = [];
		for (const path of ['/', '/en/regels', '/bestaat-niet']) {
			const page = await (await fetch(new URL(path, url))).text();
			const [head = ''] = page.split('</head>');
			paths.push(link.exec(head)?.[1]);
			expect(head.lastIndexOf('rel="stylesheet"')).toBe(head.indexOf('rel="stylesheet" href="/thema-'));
		}
		expect(new Set(paths).size).toBe(1);
		const sheet = await fetch(new URL(paths[0] ?? '', url));
		expect(sheet.status).toBe(200);
		expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
		expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(sheet.headers.get('x-content-type-options')).toBe('nosniff');
		expect(await sheet.text()).toContain('--radius: 12px;');
		expect((await fetch(new URL('/thema-000000000000.css', url))).status).toBe(404);
		await secondsToStop(app, 'SIGTERM');

		const plain = start();
		const other = await address(plain);
		expect(await (await fetch(other)).text()).not.toMatch(/thema-|%theme%/);
		expect((await fetch(new URL(paths[0] ?? '', other))).status).toBe(404);
		await secondsToStop(plain, 'SIGTERM');
	});

	it('finds a wrong setting before it builds', async () => {
		const check = launch(process.execPath, ['scripts/run.mjs', 'scripts/check-settings.ts'], { PORT: '-1' });
		expect(await check.exit).toBe(1);
		expect(check.output()).toContain('PORT is "-1"; expected a port number from 0 to 65535');
	});

	it('outlives every range that a visitor can ask of a file', async () => {
		const app = start();
		const url = await address(app);
		for (const range of ['bytes=5-2', 'bytes=999999999-', 'bytes=-1', 'bytes=abc', 'bytes=0-1,3-4']) {
			const answer = await fetch(new URL('/favicon.svg', url), { headers: { range } });
			expect([range, answer.status]).toEqual([range, 200]);
			expect(await answer.text()).toContain('</svg>');
		}
		expect((await fetch(new URL('/healthz', url))).status).toBe(200);
		await secondsToStop(app, 'SIGTERM');
	});

	it('outlives a file that somebody took away', async () => {
		const file = 'build/client/gone.txt';
		await writeFile(file, 'here');
		const app = start();
		const url = await address(app);
		await rm(file);
		await expect(fetch(new URL('/gone.txt', url), { signal: AbortSignal.timeout(1000) })).rejects.toThrow();
		expect((await fetch(new URL('/healthz', url))).status).toBe(200);
		expect(app.output()).toContain('ENOENT');
		await secondsToStop(app, 'SIGTERM');
	});

	it('compresses pages for whoever asks, and sends them plainly to whoever does not', async () => {
		const app = start();
		const url = await address(app);
		const ask = async (encoding: string) => {
			const answer = await fetch(url, { headers: { 'accept-encoding': encoding } });
			return { encoding: answer.headers.get('content-encoding'), text: await answer.text() };
		};
		const plain = await ask('identity');
		expect(plain.encoding).toBeNull();
		expect(plain.text).toContain('</html>');
		expect((await ask('gzip')).encoding).toBe('gzip');
		expect((await ask('br')).encoding).toBe('br');
		await secondsToStop(app, 'SIGTERM');
	});

	it('answers 400 to a host that is none', async () => {
		const app = start();
		const { port } = await address(app);
		const visitor = connect(Number(port), '127.0.0.1');
		visitor.write('GET / HTTP/1.1\r\nhost: a?b#c\r\nconnection: close\r\n\r\n');
		const [answer] = (await once(visitor, 'data')) as [Buffer];
		expect(answer.toString()).toMatch(/^HTTP\/1.1 400 /);
		expect(answer.toString()).toContain("frame-ancestors 'none'");
		visitor.destroy();
		await secondsToStop(app, 'SIGTERM');
	});

	it('speaks plain http without ORIGIN and believes ORIGIN when it is set', async () => {
		const plain = start();
		const url = await address(plain);
		const forged = { headers: { 'x-own-protocol': 'https', 'x-forwarded-proto': 'https' } };
		const text = await (await fetch(new URL('/.well-known/security.txt', url), forged)).text();
		expect(text).toContain(`Canonical: ${url.origin}/.well-known/security.txt`);
		await secondsToStop(plain, 'SIGTERM');

		const behindProxy = start({ ORIGIN: 'https://example.nl' });
		const inner = await address(behindProxy);
		const proxied = await (await fetch(new URL('/.well-known/security.txt', inner))).text();
		expect(proxied).toContain('Canonical: https://example.nl/.well-known/security.txt');
		await secondsToStop(behindProxy, 'SIGTERM');
	});

	it('prints a link for the first organiser, until there is one; a session then needs an account where a setting says so', async () => {
		const own = { ...kept, SESSION_START: 'account' };
		const printed = ({ output }: Launch) => /(http:\S+\/beheer\/eerste\/[\w-]+)/.exec(output())?.[1] ?? '';
		const post = (to: URL, body: Record<string, string>) =>
			fetch(to, {
				method: 'POST',
				redirect: 'manual',
				headers: { origin: to.origin, accept: 'text/html' },
				body: new URLSearchParams(body)
			});
		const first = start(own);
		await address(first);
		await expect.poll(() => printed(first), { timeout: 10_000 }).not.toBe('');
		const old = printed(first);
		await secondsToStop(first, 'SIGTERM');

		// The next start ends the link of the one before it.
		const app = start(own);
		const url = await address(app);
		await expect.poll(() => printed(app), { timeout: 10_000 }).not.toBe('');
		expect((await fetch(new URL(new URL(old).pathname, url))).status).toBe(404);
		const link = new URL(printed(app));
		expect(link.origin).toBe(url.origin);

		const page = await (await fetch(new URL('/en/sessie', url))).text();
		expect(page).toContain('On this site you start a session with an account');
		expect(page).toContain('/en/beheer/aanmelden?terug=%2Fen%2Fsessie');
		expect(page).not.toContain('Start the session');
		const script = { script: 'telefoon-op-straat-45' };
		const refused = await post(new URL('/sessie', url), script);
		expect(refused.headers.get('location')).toBe('/beheer/aanmelden?terug=%2Fsessie');
		expect((await fetch(new URL('/mee', url))).status).toBe(200);

		const credentials = { email: 'eerste@example.nl', password: 'een rustige middag in mei' };
		const made = await post(link, { organisation: 'Gemeente Voorbeeld', ...credentials });
		expect(made.headers.get('location')).toBe('/beheer?welkom=ja');
		const signedIn = await post(new URL('/beheer/aanmelden?terug=%2Fsessie', url), credentials);
		expect(signedIn.headers.get('location')).toBe('/sessie');
		const cookie = signedIn.headers
			.getSetCookie()
			.map((one) => one.split(';')[0])
			.join('; ');
		const open = await (await fetch(new URL('/sessie', url), { headers: { cookie } })).text();
		expect(open).toContain('Start de sessie');

		const reset = launch(process.execPath, ['scripts/run.mjs', 'scripts/account-reset.ts', credentials.email], own);
		expect(await reset.exit).toBe(0);
		const way = /\/beheer\/herstel\/[\w-]+/.exec(reset.output())?.[0] ?? '';
		expect(await (await fetch(new URL(way, url))).text()).toContain(credentials.email);
		const unknown = launch(process.execPath, ['scripts/run.mjs', 'scripts/account-reset.ts', 'x@example.nl'], own);
		expect(await unknown.exit).toBe(1);
		expect(unknown.output()).toContain('No account has the address x@example.nl.');
		await secondsToStop(app, 'SIGTERM');

		const later = start(own);
		await address(later);
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(printed(later)).toBe('');
		await secondsToStop(later, 'SIGTERM');
	});

	it('without storage prints no link, and says at the door what is missing', async () => {
		const app = start();
		const url = await address(app);
		expect(await (await fetch(new URL('/beheer', url))).text()).toContain('DATABASE_URL');
		expect((await fetch(new URL('/beheer/eerste/abcdefghijklmnopqrstuvwx', url))).status).toBe(503);
		expect(app.output()).not.toContain('/beheer/eerste/');
		await secondsToStop(app, 'SIGTERM');
	});
});
