import { expect, it } from 'vitest';
import { themeFrom } from '.';
import { themeLink } from './link';

it('links the stylesheet by its content, and nothing without a theme', () => {
	const theme = themeFrom('x.json', '{"nl": {"button": {"border-radius": {"value": "0"}}}}');
	expect(themeLink(theme)).toBe(`<link rel="stylesheet" href="/thema-${theme.hash}.css" />`);
	expect(themeLink(undefined)).toBe('');
});
