/** The case that an address names, and what the law makes of it. */
import { error } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { readCases } from '$lib/server/cases';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { ask, type Asked } from '../verkennen/[[subject]]/asked';
import { toldOf, type Told } from './cases';

/** The corpus of this installation, and its cases. */
export function library() {
	const corpus = readLaw(undefined, settings().LAW_DIR);
	return { corpus, cases: readCases(corpus) };
}

/** Answers 404 where there is no such case. The loader has proven that every case can be evaluated. */
export function foundCase(id: string): { told: Told; asked: Asked } {
	const { corpus, cases } = library();
	const lang = getLocale();
	const [told] = cases.filter((story) => story.id === id).flatMap((story) => toldOf(corpus, story, lang));
	if (!told) error(404, 'Not Found');
	const { story, subject } = told;
	const asking = ask(corpus, subject, { date: story.offenceDate, answers: story.answers }, lang);
	if (!asking.ok) throw new Error(`The case ${id} no longer agrees with the law.`);
	return { told, asked: asking.asked };
}
