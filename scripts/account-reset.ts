/** A link for a new password, for an organiser whom nobody else can help: npm run account:reset -- e-mail */
import { baseOf } from '../src/lib/server/accounts/base';
import { resetByMachine } from '../src/lib/server/accounts/reset';
import { accountOf } from '../src/lib/server/accounts/users';
import { readSettings } from '../src/lib/server/settings';
import { openStorage } from '../src/lib/server/storage/open';

const [email, ...flags] = process.argv.slice(2);
const unknown = flags.find((flag) => flag !== '--without-factor');

async function makeLink(address: string): Promise<string> {
	const settings = readSettings(process.env);
	if (settings.DATABASE_URL === 'none') throw new Error('DATABASE_URL is none: this installation has no accounts.');
	const storage = await openStorage({ dataDir: settings.DATA_DIR, databaseUrl: settings.DATABASE_URL });
	try {
		const account = await accountOf(storage.db, address);
		if (!account) throw new Error(`No account has the address ${address}.`);
		const made = await resetByMachine(storage.db, account.id, flags.includes('--without-factor'));
		if (!made.ok) throw new Error(`No link was made: ${made.refusal}.`);
		return `${baseOf(settings)}/beheer/herstel/${made.value}`;
	} finally {
		await storage.close();
	}
}

if (email === undefined || email.startsWith('-') || unknown !== undefined) {
	console.error(
		'Name the account: npm run account:reset -- name@example.org [--without-factor]\n' +
			'--without-factor takes the second step and passkeys away too, for whoever lost them.'
	);
	process.exitCode = 1;
} else {
	try {
		const address = await makeLink(email);
		console.log(`This link works once, for one day. Whoever opens it chooses the password of ${email}.\n${address}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
