import { error } from '@sveltejs/kit';
import { turnsOf } from '$lib/engine';
import { defaultSubject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { withTerms } from '../terms';
import { presentDifference } from './view';
import type { Asked, House } from '../house';

export const page = ({ corpus, support }: House, { url }: Asked) => {
	const subject = corpus.subjects.get(url.searchParams.get('onderwerp') ?? defaultSubject);
	if (!subject) error(404, 'Not Found');
	const turns = turnsOf(corpus, subject);
	const asked = url.searchParams.get('dag');
	// Another subject changed on other days: its first change is what the page begins with.
	const turn = asked !== null && turns.includes(asked) ? asked : turns[0];
	if (turn === undefined) error(404, 'Not Found');
	const view = presentDifference(corpus, subject, turn, getLocale());
	if (!view) error(404, 'Not Found');
	const notice = asked !== null && asked !== turn ? m.difference_other_day({ date: view.after }) : undefined;
	return withTerms(corpus, { view, notice, support });
};
