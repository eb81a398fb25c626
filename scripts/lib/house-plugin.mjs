import { readFile } from 'node:fs/promises';

/** Written by `scripts/offline-house.ts` before the offline edition is built. */
export const HOUSE = '.svelte-kit-offline/house.txt';

const ID = 'virtual:house';

/** Hands the law and the cases, as text, to the worker of the offline edition. @returns {import('vite').Plugin} */
export const housePlugin = () => ({
	name: 'house',
	resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
	load: async (id) =>
		id === `\0${ID}` ? `export default ${JSON.stringify(await readFile(HOUSE, 'utf8'))};` : undefined
});
