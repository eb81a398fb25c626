import { InvalidSettings, readSettings } from '../src/lib/server/settings';

// The launcher asks this before it builds: a typing error in a setting should not cost a build to find.
try {
	readSettings(process.env);
} catch (error) {
	if (!(error instanceof InvalidSettings)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
