/** A backup, put into an empty database: npm run restore -- FILE */
import { readSettings } from '../src/lib/server/settings';
import { putBack } from '../src/lib/server/backup';
import { manage } from './storage-command';

await manage('npm run restore -- FILE', async (file) => {
	const { DATA_DIR, DATABASE_URL } = readSettings(process.env);
	const made = await putBack({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL }, file);
	return {
		made,
		said: `Put back, and held against the backup: every count and hash is the same. What was removed after ${made.head.madeAt} is there again: see "A backup outlives deletion" in README.`
	};
});
