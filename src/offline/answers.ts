/** Makes the pages of the site from the house: the same functions that the server runs. */
import { isHttpError, isRedirect } from '@sveltejs/kit';
import type { Asked, House, PageOf } from '../routes/house';
import { file } from '../routes/kaart/gegevens/[format]/file';
import type { Answer } from './answer';
import { inLocaleOf } from './locale';
import { routesOf } from './routes';

const found = routesOf(import.meta.glob<PageOf<object>>('../routes/**/data.ts', { eager: true, import: 'page' }));

const DATA = /^\/kaart\/gegevens\/([^/]+)$/;

function made(house: House, path: string, url: URL): Answer {
	const [, format] = DATA.exec(path) ?? [];
	if (format !== undefined) return { kind: 'file', ...file(house, { params: { format }, url }) };
	const route = found(path);
	if (!route) return { kind: 'error', status: 404 };
	const asked: Asked = { params: route.params, url };
	return { kind: 'page', route: route.route, data: { ...route.value(house, asked) } };
}

export function answer(house: House, href: string): Answer {
	try {
		return inLocaleOf(href, (path, url) => made(house, path, url));
	} catch (thrown) {
		if (isRedirect(thrown)) return { kind: 'redirect', href: thrown.location };
		if (isHttpError(thrown)) return { kind: 'error', status: thrown.status };
		throw thrown;
	}
}
