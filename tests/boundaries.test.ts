import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, layoutComplaints } from './boundaries/check';

function sources(): string[] {
	return readdirSync('src', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`)
		.filter((path) => !path.startsWith('src/lib/paraglide/') && !path.endsWith('.test.ts'))
		.sort();
}

describe('the layout', () => {
	const files = sources().map((path) => ({ path, text: readFileSync(path, 'utf8') }));

	it('is looked at in whole', () => {
		expect(files.map(({ path }) => path)).toContain('src/hooks.server.ts');
	});

	it('has no forbidden import', () => {
		expect(files.flatMap(({ path, text }) => forbiddenImports(path, text))).toEqual([]);
	});

	it('has no file that is too long or too deep', () => {
		expect(files.flatMap(({ path, text }) => layoutComplaints(path, text))).toEqual([]);
	});
});

describe('a planted violation is found', () => {
	it.each([
		['src/lib/engine/a.ts', `import { z } from 'zod';`],
		['src/lib/engine/a.ts', `import { load } from '$lib/law/corpus';`],
		['src/lib/engine/a.ts', `export * from '../law/corpus';`],
		['src/lib/engine/a.ts', `const rules = import.meta.glob('/seeds/law/**/*.yaml');`],
		['src/lib/engine/a.ts', `import { readFile } from 'node:fs/promises';`],
		['src/lib/model/a.ts', `import type { Trace } from '../engine/trace';`],
		['src/lib/model/a.ts', `type Trace = import('../engine/trace').Trace;`],
		['src/lib/explain/nl.ts', `import { m } from '$lib/paraglide/messages';`],
		[
			'src/lib/ui/views/A.svelte',
			`<p>a</p>\n<script lang="ts">\n\timport { settings } from '$lib/server/settings';\n</script>`
		],
		['src/lib/ui/views/A.svelte', `<script>const law = await import('$lib/law/corpus');</script>`],
		['src/lib/ui/views/A.svelte', `{#await import('$lib/law/corpus') then law}{law}{/await}`],
		['src/lib/ui/views/a.svelte.ts', `import { load } from '$lib/law';`],
		['src/lib/server/a.ts', `import Header from '$lib/ui/shared/SiteHeader.svelte';`],
		['src/lib/server/a.ts', `import { explain } from '$lib/explain/nl';`],
		['src/lib/law/corpus.ts', `import { readFileSync } from 'node:fs';`],
		['src/routes/+page.ts', `import { settings } from '$lib/server/settings';`],
		['src/routes/+page.svelte', `<script>import { load } from '$lib/law/corpus';</script>`],
		['src/routes/+page.svelte', `<script>import { z } from 'zod';</script>`],
		['src/offline/a.ts', `import { settings } from '$lib/server/settings';`],
		['src/offline/a.ts', `import { house } from '../routes/house.server';`],
		['src/offline/a.ts', `import { load } from '$lib/law';`],
		['src/routes/a.ts', `new Worker(new URL('../lib/law/corpus.ts', import.meta.url));`],
		['src/lib/ui/shared/a.ts', `import { thing } from '../../../../scripts/thing';`],
		['src/lib/helpers/a.ts', '']
	])('%s: %s', (path, text) => {
		expect(forbiddenImports(path, text)).toHaveLength(1);
	});

	it('names the line, the import, and the way to repair it', () => {
		expect(forbiddenImports('src/routes/+page.ts', `\nimport { settings } from '$lib/server/settings';`)).toEqual([
			'src/routes/+page.ts:2: routes may not import "$lib/server/settings", which belongs to server. ' +
				'Move the call to a +page.server.ts or +server.ts file and hand the result over as data.'
		]);
	});

	it.each([
		['src/routes/+page.server.ts', `import { settings } from '$lib/server/settings';`],
		['src/routes/api/v1/evaluate/+server.ts', `import { corpus } from '$lib/law/corpus'; import { z } from 'zod';`],
		[
			'src/offline/answers.ts',
			`import { file } from '../routes/kaart/gegevens/[format]/file'; import { parse } from 'devalue';`
		],
		['src/routes/admin/transcribe.worker.ts', `import { corpus } from '$lib/law/corpus';`],
		['src/routes/+page.svelte', `<script>import { m } from '$lib/paraglide/messages';</script>`],
		['src/lib/ui/views/A.svelte', `<script>import { evaluate } from '$lib/engine';</script>`],
		['src/lib/model/a.ts', `import { z } from 'zod'; import { b } from './b'; // import 'node:fs'`]
	])('and what is allowed passes: %s', (path, text) => {
		expect(forbiddenImports(path, text)).toEqual([]);
	});

	it('finds a file that is too long or too deep', () => {
		expect(layoutComplaints('src/lib/engine/a.ts', 'x\n'.repeat(501))).toHaveLength(1);
		expect(layoutComplaints('src/lib/engine/a.ts', 'x\n'.repeat(500))).toEqual([]);
		expect(layoutComplaints('src/lib/ui/shared/a.ts', '')).toEqual([]);
		expect(layoutComplaints('src/lib/ui/shared/deep/a.ts', '')).toHaveLength(1);
		expect(layoutComplaints('src/routes/api/v1/editions/[id]/+server.ts', '')).toEqual([]);
	});
});
