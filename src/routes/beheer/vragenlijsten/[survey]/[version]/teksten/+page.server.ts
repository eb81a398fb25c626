import { inLanguage } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { freeQuestionsOf, freeTextsOf, PER_PAGE } from '$lib/server/results/free';
import { newSecret } from '$lib/server/live/secrets';
import { link } from '$lib/ui/shared/link';
import { fails } from '../../../../../live.server';
import { moment } from '../../../../moment';
import { pathOf } from '../../../door.server';
import { openResults } from '../resultaten/open.server';
import type { PageServerLoad } from './$types';

const ORDER = /^[\w-]{1,40}$/;

export const load: PageServerLoad = async (event) => {
	const { compiled, db, key } = await openResults(event, 'editor', m.vs_texts_not_open);
	const lang = getLocale();
	const { survey } = compiled.published;
	const ids = freeQuestionsOf(compiled);
	const { searchParams } = event.url;
	const question = searchParams.get('vraag') ?? ids[0];
	if (question !== undefined && !ids.includes(question)) fails(404, m.ve_not_there());
	const given = searchParams.get('volgorde') ?? '';
	// Short: it stands in an address, and nothing hangs on it being secret.
	const order = ORDER.test(given) ? given : newSecret().slice(0, 8);
	const page = Number(/^\d{1,6}$/.exec(searchParams.get('blad') ?? '')?.[0] ?? 0);
	const at = (query: Record<string, string>) =>
		link(`${pathOf(key, '/teksten')}?${new URLSearchParams(query).toString()}`);
	const read =
		question === undefined ? undefined : await freeTextsOf(db, compiled, { question, order, page, now: Date.now() });
	const isMore = read?.kind === 'texts' && read.from + PER_PAGE < read.count;
	return {
		title: inLanguage(survey.title, lang),
		isSynthetic: survey.demo,
		questions: ids.map((id) => ({
			id,
			words: inLanguage(survey.questions[id]!.text, lang),
			href: at({ vraag: id }),
			isShown: id === question
		})),
		read,
		from: moment(new Date(survey.closesAt), lang),
		next:
			isMore && question !== undefined ? at({ vraag: question, volgorde: order, blad: String(page + 1) }) : undefined,
		again: question === undefined ? undefined : at({ vraag: question }),
		back: link(pathOf(key, '/resultaten'))
	};
};
