/** Writes the house of this installation as one text, for the offline edition: node scripts/run.mjs scripts/offline-house.ts */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'devalue';
import { house } from '../src/routes/house.server';
import { HOUSE } from './lib/house-plugin.mjs';

mkdirSync(dirname(HOUSE), { recursive: true });
writeFileSync(HOUSE, stringify(house()));
