/** Everything that an installation keeps, as it is at this moment, in one file: npm run backup -- FILE */
import { readSettings } from '../src/lib/server/settings';
import { backUp } from '../src/lib/server/backup';
import { manage } from './storage-command';

await manage('npm run backup -- FILE', async (file) => {
	const { DATA_DIR, DATABASE_URL } = readSettings(process.env);
	const made = await backUp({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL }, file);
	return {
		made,
		said: `${file} holds everything as it was at ${made.head.madeAt}. It holds answers and accounts: keep it as safe as the database, and no longer than you promised people.`
	};
});
