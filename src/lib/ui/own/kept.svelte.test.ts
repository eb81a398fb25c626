import { afterEach, expect, it, vi } from 'vitest';
import { leave } from '../shared/quick-exit';
import { empty, type Draft } from './draft';
import { forgetDraft, keepDraft, keptDraft, recallDrafts } from './kept.svelte';

const none: Draft = { chosen: ['none'], parts: {} };
const hours: Draft = { chosen: ['service'], parts: { service: { amount: 60, unit: 'hour', conditional: null } } };

afterEach(() => {
	vi.restoreAllMocks();
	for (const subject of ['a', 'b']) forgetDraft(subject);
	sessionStorage.clear();
	document.documentElement.hidden = false;
});

it('keeps a draft for each subject, in the tab alone', () => {
	keepDraft('a', hours);
	keepDraft('b', none);
	expect(keptDraft('a')).toBe(hours);
	expect(keptDraft('b')).toBe(none);
	expect(sessionStorage).toHaveLength(1);
	expect(localStorage).toHaveLength(0);
	expect(document.cookie).toBe('');
});

it('forgets one and leaves nothing behind after the last', () => {
	keepDraft('a', hours);
	keepDraft('b', none);
	forgetDraft('a');
	expect(keptDraft('a')).toBe(empty);
	expect(keptDraft('b')).toBe(none);
	forgetDraft('b');
	expect(sessionStorage).toHaveLength(0);
});

it('reads back after a reload what an earlier page kept', () => {
	sessionStorage.setItem('eigen-straf', JSON.stringify({ a: hours }));
	expect(keptDraft('a')).toBe(empty);
	recallDrafts();
	expect(keptDraft('a')).toEqual(hours);
});

it.each(['{', '[]', '3', 'null', '{"a":{"chosen":["tbs"]}}'])(
	'takes a store that holds %j for an empty one',
	(text) => {
		sessionStorage.setItem('eigen-straf', text);
		recallDrafts();
		expect(keptDraft('a')).toEqual(empty);
	}
);

it('lives as long as the page where the browser refuses its store', () => {
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('refused', 'SecurityError');
	});
	keepDraft('a', hours);
	expect(keptDraft('a')).toBe(hours);
});

it('is gone from the tab after the quick exit', () => {
	vi.spyOn(location, 'replace').mockImplementation(() => undefined);
	keepDraft('a', hours);
	expect(sessionStorage).toHaveLength(1);
	leave();
	expect(sessionStorage).toHaveLength(0);
});
