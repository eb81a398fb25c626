import { compile } from '@inlang/paraglide-js';
import { fileURLToPath } from 'node:url';
import { paraglideOptions } from './paraglide.mjs';
import { run } from './lib/run.mjs';

// The type checker and the editor need two kinds of generated code: the messages and the types of the routes.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await compile(paraglideOptions);
process.exitCode = await run(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
