/**
 * How a password is kept: scrypt of Node itself, with memory and work as OWASP asks for (64 MiB, p = 2). A few are
 * worked out at a time, so that a flood of sign-ins takes neither all memory nor the threads that a vote needs.
 */
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

const LOG_N = 16;
const BLOCK = 8;
const PARALLEL = 2;
const LENGTH = 32;
const AT_ONCE = 2;
const MAX_MEMORY = 256 * 1024 * 1024;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
	else running += 1;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}

const derive = (password: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> =>
	inTurn(
		() =>
			new Promise((resolve, reject) =>
				scrypt(password.normalize('NFKC'), salt, length, { ...options, maxmem: MAX_MEMORY }, (error, key) =>
					error ? reject(error) : resolve(key)
				)
			)
	);

/** What is kept, with all that is needed to check it: `$scrypt$ln=16,r=8,p=2$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const key = await derive(password, salt, LENGTH, { N: 2 ** LOG_N, r: BLOCK, p: PARALLEL });
	return `$scrypt$ln=${LOG_N},r=${BLOCK},p=${PARALLEL}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

const FORM = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

/** Whether a password is the one that was kept. What was kept in another form matches nothing. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
	const [, ln, r, p, salt, key] = FORM.exec(hash) ?? [];
	if (salt === undefined || key === undefined) return false;
	const kept = Buffer.from(key, 'base64url');
	const options = { N: 2 ** Number(ln), r: Number(r), p: Number(p) };
	return timingSafeEqual(kept, await derive(password, Buffer.from(salt, 'base64url'), kept.length, options));
}
