import { readFileSync } from 'node:fs';

/** A plain CSV without quotes, as the reference keeps them; lines that begin with # are notes. */
export function readPlain(path: string): Record<string, string>[] {
	const [head = '', ...lines] = readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));
	const names = head.split(',');
	return lines.map((line) => {
		const cells = line.split(',');
		return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
	});
}
