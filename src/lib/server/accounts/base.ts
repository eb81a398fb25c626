import type { Settings } from '../settings';

/** The address of this installation as far as its settings say. */
export function baseOf({ ORIGIN, HOST, PORT }: Pick<Settings, 'ORIGIN' | 'HOST' | 'PORT'>): string {
	if (ORIGIN !== undefined) return ORIGIN;
	const name = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
	return `http://${name.includes(':') ? `[${name}]` : name}:${PORT}`;
}
