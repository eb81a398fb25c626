import { describe, expect, it } from 'vitest';
import { originForOthers } from './place';

const room = ['192.168.1.20', '172.17.0.1'];
const at = (address: string) => new URL(`${address}/scherm/K7M4QX?x=1`);

describe('the address that others are given', () => {
	it('is the one that was asked for, where this is no laptop in a room', () => {
		expect(originForOthers(at('http://127.0.0.1:3000'), undefined, [])).toBe('http://127.0.0.1:3000');
		expect(originForOthers(at('https://example.nl'))).toBe('https://example.nl');
	});

	it.each(['127.0.0.1', 'localhost', '[::1]', '127.0.1.1', 'laptop.local'])(
		'is that of the network of the room for whoever came in by %s',
		(name) => {
			expect(originForOthers(at(`http://${name}:3000`), undefined, room)).toBe('http://192.168.1.20:3000');
		}
	);

	it('stays that of another network of the same machine', () => {
		expect(originForOthers(at('http://172.17.0.1:3000'), undefined, room)).toBe('http://172.17.0.1:3000');
	});

	it('stays the one that this installation was given', () => {
		expect(originForOthers(at('https://les.example'), 'https://les.example', room)).toBe('https://les.example');
	});
});
