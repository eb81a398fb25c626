import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Starts the app with a folder of its own for what it keeps, which goes when it ends: the journeys leave no trace in
// the data of whoever runs them.
const folder = process.env.JOURNEYS_DATA ?? mkdtempSync(join(tmpdir(), 'strafmaatverkenner-journeys-'));
process.env.DATA_DIR = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await import('../../scripts/start.mjs');
