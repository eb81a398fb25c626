import { AsyncLocalStorage } from 'node:async_hooks';
import { isMainThread, workerData } from 'node:worker_threads';
import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { m } from '$lib/paraglide/messages';
import {
	baseLocale,
	extractLocaleFromUrl,
	overwriteServerAsyncLocalStorage,
	serverAsyncLocalStorage
} from '$lib/paraglide/runtime';
import { startAccounts } from '$lib/server/accounts/start';
import { readCases } from '$lib/server/cases';
import { readableForms } from '$lib/server/http/forms';
import { framed } from '$lib/server/http/frame';
import { securityHeaders } from '$lib/server/http/headers';
import { originCheck } from '$lib/server/http/origin';
import { keepLaw } from '$lib/server/law/keep';
import { logError, logTheme } from '$lib/server/log';
import { settings } from '$lib/server/settings';
import { openOwnStorage, storage } from '$lib/server/storage';
import { offerDrawing } from '$lib/server/survey/draw';
import { countElsewhere, startSurveys } from '$lib/server/survey/start';
import { readTheme } from '$lib/server/theme';
import { themeLink } from '$lib/server/theme/link';
import { giveBack } from '$lib/server/tidy';
import { warmDiagrams } from '$lib/server/warm';
import { answerWithoutKit } from './routes/lean.server';

/** After the start, when the first page that somebody waits for is on its way. */
const A_MOMENT_MS = 3000;

/**
 * Wrong settings, a theme that cannot be read, faulty rules, cases and scripts, and storage that cannot be opened stop the
 * start, not the first visitor.
 */
export const init: ServerInit = async () => {
	const { LAW_DIR, THEME_FILE } = settings();
	const theme = readTheme(THEME_FILE);
	if (THEME_FILE !== undefined && theme && isMainThread) logTheme(THEME_FILE, theme);
	const law = keepLaw(LAW_DIR, isDrawing() ? undefined : (corpus) => !isMainThread && warmDiagrams(corpus));
	// Questions over a whole subject are answered in a thread of their own; see scripts/lib/thread.mjs.
	// Designs of surveys are drawn in one that ends afterwards; see scripts/lib/draw.mjs.
	if (isDrawing()) offerDrawing(law, readCases(law));
	else if (!isMainThread) {
		warmDiagrams(law);
		countElsewhere();
	}
	// Last: reading the law keeps the thread busy, and a connection that is being made would take that for silence.
	if (isMainThread && !building) {
		await openOwnStorage(settings());
		const own = storage();
		if (own) {
			startAccounts(own, settings());
			startSurveys(own);
			answerWithoutKit(settings().ORIGIN);
		}
	}
	if (!building) setTimeout(giveBack, A_MOMENT_MS).unref();
};

const isDrawing = (): boolean => !isMainThread && (workerData as { kind?: unknown } | null)?.kind === 'draw';

overwriteServerAsyncLocalStorage(new AsyncLocalStorage());

/**
 * The language of an address, for all that is said while it is answered. Paraglide's own middleware copies each request
 * with its body first, which for a vote costs more than all that is done with it.
 */
const locale: Handle = ({ event, resolve }) => {
	const lang = extractLocaleFromUrl(event.url) ?? baseLocale;
	const theme = readTheme(settings().THEME_FILE);
	return serverAsyncLocalStorage!.run({ locale: lang, origin: event.url.origin, messageCalls: new Set() }, () =>
		resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace('%theme%', themeLink(theme)),
			preload: ({ type, path }) =>
				type === 'js' || type === 'css' || (type === 'font' && path.includes('atkinson') && !theme?.setsTypeface)
		})
	) as Promise<Response>;
};

export const handle: Handle = sequence(framed, securityHeaders, originCheck, readableForms, locale);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	// A wrong address or method is the asker's affair and fills no log.
	if (status < 500) return { message };
	const id = crypto.randomUUID();
	logError({ id, status, method: event.request.method, route: event.route.id, error });
	// Words of a program say nothing to whoever reads them: where a file was asked for, they stand on a page of their own.
	return { message: m.error_other_text({}, { locale: extractLocaleFromUrl(event.url) ?? baseLocale }), id };
};
