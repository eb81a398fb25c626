/** What a survey keeps of people, read from what it really asks: so the page about data cannot say something else. */
import type { Survey } from '$lib/model';
import { dayWords } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { GatheredView } from '$lib/ui/survey/gathered';
import { textIn, type Shown } from './shown.server';
import { momentWords } from './words';

/** Only what stands on a screen is asked. */
function askedIn({ screens, experiments }: Survey) {
	const questions = screens.flatMap((screen) => (screen.kind === 'questions' ? screen.questions : []));
	const background = screens.flatMap((screen) => (screen.kind === 'background' ? screen.questions : []));
	const shown = screens.flatMap((screen) => (screen.kind === 'experiment' ? [screen.experiment] : []));
	const among = shown.flatMap((id) => experiments[id]?.attention ?? []);
	const attention = screens.flatMap((screen) => (screen.kind === 'attention' ? [screen.attention] : []));
	return { questions, background, experiments: shown, attention: [...among, ...attention] };
}

export function gatheredOf(shown: Shown & { removable: boolean }): GatheredView {
	const { survey } = shown.compiled.published;
	const page = getLocale();
	const asked = askedIn(survey);
	const text = (words: Parameters<typeof textIn>[1]) => textIn(shown, words);
	const isPublic = (id: string) => survey.publish.includes(id);
	const closed = asked.questions.filter((id) => survey.questions[id]!.kind !== 'free');
	const free = asked.questions.filter((id) => survey.questions[id]!.kind === 'free');
	const line = (id: string, words: string) => ({ words, published: isPublic(id) });
	const kinds: GatheredView['kinds'] = [
		{
			title: m.vr_data_cases(),
			why: m.vr_data_cases_why(),
			asked: asked.experiments.map((id) => line(id, text(survey.experiments[id]!.question.text)))
		},
		{
			title: m.vr_data_questions(),
			why: m.vr_data_questions_why(),
			asked: closed.map((id) => line(id, text(survey.questions[id]!.text)))
		},
		{
			title: m.vr_data_free(),
			why: m.vr_data_free_why(),
			asked: free.map((id) => line(id, text(survey.questions[id]!.text)))
		},
		{
			title: m.vr_data_background(),
			why: m.vr_data_background_why(),
			asked: asked.background.map((id) => {
				const { text: words, bands } = survey.background[id]!;
				const choices = bands.map((band) => text(band.text)).join('; ');
				return line(id, m.vr_data_bands({ question: text(words), bands: choices }));
			})
		},
		{
			title: m.vr_data_attention(),
			why: m.vr_data_attention_why(),
			asked: asked.attention.map((id) => line(id, text(survey.attention[id]!.text)))
		}
	];
	return {
		title: text(survey.title),
		organisation: survey.organisation,
		contact: survey.contact,
		kinds: kinds.filter((kind) => kind.asked.length > 0),
		beside: [
			m.vr_data_beside_cases(),
			m.vr_data_beside_time(),
			m.vr_data_beside_day(),
			m.vr_data_beside_consent({ version: survey.consent.version }),
			m.vr_data_beside_language(),
			...(survey.quotas.length > 0 ? [m.vr_data_beside_quota()] : []),
			m.vr_data_beside_hash()
		],
		access: {
			open: m.vr_data_access_open(),
			'one-per-device': m.vr_data_access_once(),
			tokens: m.vr_data_access_tokens()
		}[survey.access],
		minimum: survey.minimumCell,
		closesAt: momentWords(survey.closesAt, page),
		removable: shown.removable,
		deleteOn: dayWords(survey.deleteOn, page),
		consent: survey.consent.version,
		version: survey.version,
		hash: shown.compiled.published.hash
	};
}
