import { inLanguage } from '$lib/model';
import { dayWords } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { exportedNow, exportsOf, waitingFor } from '$lib/server/results/export';
import { marginsOf } from '$lib/server/results/margins';
import { policyOf } from '$lib/server/results/releases';
import { number } from '$lib/ui/results/numbers';
import { link } from '$lib/ui/shared/link';
import { openResults } from '../resultaten/open.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { compiled, db, key } = await openResults(event, 'editor');
	const lang = getLocale();
	const { survey } = compiled.published;
	const past = await exportsOf(db, key);
	const fresh = await waitingFor(db, key);
	const { minimum } = policyOf(compiled);
	const given = await marginsOf(db, key);
	const comes = fresh >= minimum ? fresh : 0;
	const people = (await exportedNow(db, key)) + comes;
	const path = `/beheer/vragenlijsten/${key.survey}/${key.version}`;
	return {
		title: inLanguage(survey.title, lang),
		isSynthetic: survey.demo,
		minimum,
		can: past.length > 0 || comes > 0,
		people: number(people, lang, 0),
		past: past.map((one) => ({
			...one,
			day: dayWords(one.day, lang),
			people: number(one.people, lang, 0),
			withheld: number(one.withheld, lang, 0)
		})),
		weights: given ? m.vs_export_weights({ day: dayWords(given.day, lang) }) : m.vs_export_unweighted(),
		give: given || Object.keys(survey.background).length === 0 ? undefined : link(`${path}/weging`),
		files: [m.vs_file_answers(), m.vs_file_codebook(), m.vs_file_r(), m.vs_file_spss(), m.vs_file_frozen()],
		action: link(`${path}/uitvoer/bestand`),
		back: link(`${path}/resultaten`)
	};
};
