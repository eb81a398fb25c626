/** The case that an address names, and what the law makes of it. */
import { error } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import type { House } from '../house';
import { ask, type Asked } from '../verkennen/[[subject]]/asked';
import { toldOf, type Told } from './cases';

/** Answers 404 where there is no such case. The loader has proven that every case can be evaluated. */
export function foundCase({ corpus, cases }: House, id: string | undefined): { told: Told; asked: Asked } {
	const lang = getLocale();
	const [told] = cases.filter((story) => story.id === id).flatMap((story) => toldOf(corpus, story, lang));
	if (!told) error(404, 'Not Found');
	const { story, subject } = told;
	const asking = ask(corpus, subject, { date: story.offenceDate, answers: story.answers }, lang);
	if (!asking.ok) throw new Error(`The case ${story.id} no longer agrees with the law.`);
	return { told, asked: asking.asked };
}
