/** The theme of an organisation from disk: read, checked as a whole, and turned into a stylesheet. */
import { readFileSync, statSync } from 'node:fs';
import { apply } from './apply';
import { contrastComplaints } from './check';
import { InvalidTheme } from './invalid';
import { stylesheet, type Stylesheet } from './stylesheet';
import { readTokens } from './tokens';

export { InvalidTheme } from './invalid';

export interface LoadedTheme extends Stylesheet {
	/** How many tokens of the file the app uses, and how many it leaves alone. */
	used: number;
	ignored: number;
	/** Whether the theme sets the typeface of the text, so that ours need not be fetched ahead. */
	setsTypeface: boolean;
}

/** Bytes. A published file with the tokens of every component, worked out by Style Dictionary, takes two million. */
export const LARGEST = 4 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'it does not exist',
	ENOTDIR: 'a part of its path is no folder',
	EACCES: 'this process may not read it; change its owner or its rights',
	ELOOP: 'it links to itself'
};

function textOf(file: string): string {
	try {
		// A pipe or a device would never end.
		const about = statSync(file);
		if (!about.isFile()) throw new InvalidTheme(file, ['it is no file']);
		const { size } = about;
		if (size > LARGEST) throw new InvalidTheme(file, [`it holds ${size} bytes; expected at most ${LARGEST}`]);
		return readFileSync(file, 'utf8');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		throw new InvalidTheme(file, [REASONS[code] ?? code]);
	}
}

/** Reads a theme. Throws `InvalidTheme` with everything that is wrong: first the values, then the contrast. */
export function themeFrom(file: string, text: string): LoadedTheme {
	const read = readTokens(text);
	if (!read.ok) throw new InvalidTheme(file, read.complaints);
	const { theme, used, ignored, complaints } = apply(read.tokens);
	if (complaints.length > 0) throw new InvalidTheme(file, complaints);
	if (used === 0) throw new InvalidTheme(file, [`none of its ${ignored} tokens has a name that this app uses`]);
	const low = contrastComplaints(theme);
	if (low.length > 0) throw new InvalidTheme(file, low);
	return { ...stylesheet(theme), used, ignored, setsTypeface: theme.plain.has('text') };
}

const loaded = new Map<string, LoadedTheme>();

/** The theme of this installation, read once: a theme changes by restarting. */
export function readTheme(file: string | undefined): LoadedTheme | undefined {
	if (file === undefined) return undefined;
	const theme = loaded.get(file) ?? themeFrom(file, textOf(file));
	loaded.set(file, theme);
	return theme;
}
