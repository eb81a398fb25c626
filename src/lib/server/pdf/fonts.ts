/** The letters of a document. They travel in the file, so that it looks and sounds the same everywhere. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/atkinson-hyperlegible-next';

const pathOf = (weight: string): string =>
	require.resolve(`${FAMILY}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`);

export const fonts = {
	plain: () => pathOf('400Regular'),
	bold: () => pathOf('700Bold')
} as const;
