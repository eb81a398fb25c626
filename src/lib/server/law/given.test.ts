import { expect, it } from 'vitest';
import { holds, isNameless, laidOver, named, plainText } from './given';

const one = (text: string, own: { name: string; text: string }[] = []) => named([{ label: 'x', text }], own)[0]!;

it('calls a file after what it holds, never after what somebody calls it', () => {
	expect(named([{ label: '../../etc/passwd', text: 'kind: policy\nid: F1.2024-01-01' }], [])[0]).toMatchObject({
		label: '../../etc/passwd',
		name: 'F1.2024-01-01.yaml',
		id: 'F1.2024-01-01'
	});
	expect(one('kind: sources\nsources: [{id: wet}]').name).toBe('sources-wet.yaml');
	expect(one('kind: glossary\nentries: [{id: wet}]').name).toBe('glossary-wet.yaml');
	expect(one('kind: factors\nfactors: [{id: daad}]').name).toBe('factors-daad.yaml');
});

it.each([
	'kind: policy\nid: ../../x',
	'kind: policy\nid: a/b',
	'kind: policy\nid: .hidden',
	'kind: policy\nid: "a\\0b"',
	'kind: policy\nid: 12',
	'kind: policy\nid: [x]',
	`kind: policy\nid: ${'a'.repeat(200)}`,
	'kind: sources\nsources: []',
	'kind: sources\nsources: 3',
	'kind: __proto__\nid: x: y',
	'kind: policy',
	'id: x',
	'- a list',
	'',
	'{'
])('gives no name of its own to what has none: %j', (text) => {
	const file = one(text);
	expect(isNameless(file)).toBe(true);
	expect(file.name).toMatch(/^nameless-1\.yaml$/);
});

it('puts a file in the place of the one that holds the same, wherever that lies', () => {
	const text = 'kind: policy\nid: F1.2024-01-01';
	expect(one(text, [{ name: 'policy/F1.2024-01-01.yaml', text: '' }]).name).toBe('policy/F1.2024-01-01.yaml');
	expect(one(text, [{ name: 'policy/F2.2024-01-01.yaml', text: '' }]).name).toBe('F1.2024-01-01.yaml');
});

it('takes no name of what every object has for a kind with a list', () => {
	for (const kind of ['constructor', 'toString', 'hasOwnProperty'])
		expect(holds(`kind: ${kind}\nid: x`)).toEqual({ kind, id: 'x', base: 'x.yaml' });
});

it('knows what the folder holds afterwards', () => {
	const own = ['a', 'b', 'c'].map((name) => ({ name, text: `old ${name}` }));
	expect(laidOver(own, [{ name: 'a', text: 'new a' }], ['b'])).toEqual([
		{ name: 'c', text: 'old c' },
		{ name: 'a', text: 'new a' }
	]);
});

it('reads text as a form sends it like the file itself', () => {
	expect(plainText('\uFEFFa: 1\r\nb: 2\rc: 3\n')).toBe('a: 1\nb: 2\nc: 3\n');
});
