/** A process that is killed while it places two files: `node scripts/run.mjs <this> FOLDER before|after|between`. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './place';

const [folder = '', stage] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

if (stage === 'before') {
	// As far as one part: what it is for was never written.
	writeFileSync(join(folder, '.placement-0123456789abcdef.part'), 'half of a');
	die();
} else {
	prepare(folder, {
		write: [
			{ name: 'a.yaml', text: 'new a' },
			{ name: 'b.yaml', text: 'new b' }
		],
		remove: ['c.yaml']
	});
	if (stage === 'between') {
		// The first of the two has taken its place.
		const list = readdirSync(folder).find((name) => name.endsWith('.list'))!;
		const { rename } = JSON.parse(readFileSync(join(folder, list), 'utf8')) as {
			rename: { part: string; name: string }[];
		};
		renameSync(join(folder, rename[0]!.part), join(folder, rename[0]!.name));
	}
	die();
}
