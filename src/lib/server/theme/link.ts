/** Where pages find the theme. The address holds the hash of the content, so that a browser may keep it for good. */
import type { LoadedTheme } from '.';

export const themePath = ({ hash }: Pick<LoadedTheme, 'hash'>): string => `/thema-${hash}.css`;

/** The element for the head, or nothing without a theme: then there is no request either. */
export const themeLink = (theme: LoadedTheme | undefined): string =>
	theme ? `<link rel="stylesheet" href="${themePath(theme)}" />` : '';
