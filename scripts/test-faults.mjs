import { build, isBuilt } from './lib/build.mjs';
import { run } from './lib/run.mjs';

// Does each fault of a live session and of a survey twenty times, or as often as asked: npm run test:faults -- 5
const times = process.argv[2] ?? '20';
if (!(await isBuilt())) await build();
process.exitCode = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'faults'], {
	env: { ...process.env, FAULT_RUNS: times }
});
