/** What JSON.parse lets pass in silence: keys written twice, keys that reach for a prototype, and depth. */

/** Deeper than any request has reason to be; checked before anything recursive sees the text. */
export const MAX_DEPTH = 8;

const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The deepest nesting of a text that may not even be JSON. */
export function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const char = text[at];
		if (inString) {
			if (char === '\\') at++;
			else if (char === '"') inString = false;
		} else if (char === '"') inString = true;
		else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
		else if (char === '}' || char === ']') depth--;
	}
	return deepest;
}

export interface BadKey {
	/** Path with dots, the key included. */
	path: string;
	kind: 'twice' | 'prototype';
}

interface Frame {
	/** Absent in a list. */
	keys?: Set<string>;
	/** The key that is being filled. */
	key?: string;
}

/** Bad keys of a text that JSON.parse has accepted. */
export function badKeys(text: string): BadKey[] {
	const found: BadKey[] = [];
	const open: Frame[] = [];
	for (const [token, string = '', colon] of text.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/gs)) {
		if (token === '{') open.push({ keys: new Set() });
		else if (token === '[') open.push({});
		else if (token === '}' || token === ']') open.pop();
		else {
			const frame = open.at(-1);
			if (!frame?.keys || colon === undefined) continue;
			const key = JSON.parse(string) as string;
			frame.key = key;
			const path = open.flatMap(({ key: part }) => part ?? []).join('.');
			if (prototypeKeys.has(key)) found.push({ path, kind: 'prototype' });
			else if (frame.keys.has(key)) found.push({ path, kind: 'twice' });
			frame.keys.add(key);
		}
	}
	return found;
}
