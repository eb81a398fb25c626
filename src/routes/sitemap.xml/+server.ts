import { text } from '@sveltejs/kit';
import { defaultSubject, type Case, type Corpus } from '$lib/model';
import { addressesOf } from '$lib/ui/shared/addresses';
import { house } from '../house.server';
import { editionsOf } from '../regels/gaps';
import type { RequestHandler } from './$types';

const fixed = [
	'/',
	'/onderwerpen',
	'/voor-en-na',
	'/bewezen',
	'/vergelijken',
	'/regels',
	'/regels/bronnen',
	'/regels/woordenlijst',
	'/werkbank',
	'/over',
	'/hulp',
	'/privacy',
	'/toegankelijkheid',
	'/api',
	'/zaken',
	'/sessie',
	'/sessie/maken',
	'/mee',
	'/verbinding'
];

/** Every page in Dutch; its English half stands beside it. */
function paths(corpus: Corpus, cases: readonly Case[]): string[] {
	const subjects = [...corpus.subjects.keys()].map((id) => (id === defaultSubject ? '/verkennen' : `/verkennen/${id}`));
	const maps = [...corpus.subjects.values()]
		.filter(({ map }) => map)
		.map(({ id }) => (id === defaultSubject ? '/kaart' : `/kaart/${id}`));
	const editions = editionsOf(corpus).map(
		({ id, subject }) => `/regels/${encodeURIComponent(id)}?onderwerp=${subject}`
	);
	// The answer sheet is found from its case: a search that gives the answer away helps no class.
	const stories = cases.flatMap(({ id }) => [`/zaken/${id}`, `/zaken/${id}/werkblad`]);
	return [...fixed, ...subjects, ...maps, ...editions, ...stories];
}

const escaped = (href: string) => href.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function entries(href: string): string {
	const { alternates } = addressesOf(new URL(href));
	const links = alternates.map(
		({ lang, href: other }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(other)}"/>`
	);
	const own = alternates.filter(({ lang }) => lang !== 'x-default');
	return own.map((page) => `<url><loc>${escaped(page.href)}</loc>${links.join('')}</url>`).join('\n');
}

export const GET: RequestHandler = ({ url }) => {
	const { corpus, cases } = house();
	const all = paths(corpus, cases).map((path) => entries(url.origin + path));
	return text(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${all.join('\n')}\n</urlset>\n`,
		{ headers: { 'content-type': 'application/xml; charset=utf-8' } }
	);
};
