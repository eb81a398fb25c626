/** The way of a form: from a definition to fields and back, with whatever somebody types or presses in between. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Survey, SurveyFile } from '../../model';
import { readPart, screenMoved, settledPart, shownOnScreen, shownPart, withPart, without } from './change';
import { fieldAt, listed, partAtPlace, sections, type ListedSection, type Part } from './parts';
import { blankSurvey } from './skeleton';
import { editedTree, fieldsOf, readTreeEdit, treeOf, type Fields } from './tree';
import { surveyTexts } from '../survey/texts';

const {
	format: _,
	kind: __,
	...raw
} = SurveyFile.parse(parse(readFileSync('seeds/demo/straatroof-mening.yaml', 'utf8')));
const demo: Survey = Survey.parse(raw);

const pairs = (fields: Fields): [string, string][] =>
	Object.entries(fields).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));

const partsOf = (survey: Survey): Part[] =>
	sections.flatMap((section): Part[] => {
		if (!Object.hasOwn(listed, section)) return [{ section }];
		const names =
			section === 'schermen'
				? survey.screens.map(({ id }) => id)
				: Object.keys(survey[listed[section as Exclude<ListedSection, 'schermen'>]]);
		return names.map((item) => ({ section, item }));
	});

/** Posts the form of a part as a browser does, after a change of its fields. */
function posted(survey: Survey, part: Part, change: (fields: Fields) => Fields = (fields) => fields) {
	const fields = fieldsOf(shownPart(survey, part)!);
	const tree = settledPart(survey, part, treeOf(pairs(change(fields))));
	return { tree, candidate: withPart(survey, part, readPart(part, tree)) };
}

describe('a form of the editor', () => {
	it.each(partsOf(demo).map((part) => [`${part.section} ${part.item ?? ''}`, part] as const))(
		'of %s comes back as the definition had it',
		(_, part) => {
			const parsed = Survey.safeParse(posted(demo, part).candidate);
			expect(parsed.error?.issues).toBeUndefined();
			expect(parsed.data).toEqual(demo);
		}
	);

	it('shows every text of the definition in a field that its place leads to', () => {
		for (const { text, place } of surveyTexts(demo)) {
			const part = partAtPlace(demo, place);
			const fields = fieldsOf(shownPart(demo, part)!);
			expect([place.join('.'), fields[`${fieldAt(part, place)}.nl`]?.[0]]).toEqual([place.join('.'), text.nl]);
		}
	});

	it('never throws, and names what cannot be, whatever is typed into whichever field', () => {
		const parts = partsOf(demo);
		const names = parts.flatMap((part) => Object.keys(fieldsOf(shownPart(demo, part)!)));
		fc.assert(
			fc.property(
				fc.nat(parts.length - 1),
				fc.array(
					fc.tuple(fc.constantFrom(...names, '__proto__.x', 'a.constructor.b', 'options', 'kind.x'), fc.string())
				),
				(at, typed) => {
					const part = parts[at]!;
					const tree = settledPart(demo, part, treeOf(typed));
					const parsed = Survey.safeParse(withPart(demo, part, readPart(part, tree)));
					expect(parsed.success || parsed.error.issues.length > 0).toBe(true);
				}
			),
			{ numRuns: 300 }
		);
		expect(({} as { x?: unknown }).x).toBeUndefined();
	});

	it('keeps what was typed where it will not do', () => {
		const part: Part = { section: 'vragen', item: 'vertrouwen' };
		const { tree, candidate } = posted(demo, part, (fields) => ({ ...fields, to: ['zeven'] }));
		expect(fieldsOf(tree)['to']).toEqual(['zeven']);
		const parsed = Survey.safeParse(candidate);
		expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['questions.vertrouwen.to']);
	});

	it('takes a comma for a point, and drops rows without a text', () => {
		const part: Part = { section: 'vragen', item: 'kans' };
		expect(posted(demo, part, (fields) => ({ ...fields, max: ['99,5'] })).candidate).toMatchObject({
			questions: { kans: { max: 99.5 } }
		});
		const { candidate, tree } = posted(demo, { section: 'vragen', item: 'doel' }, (fields) => ({
			...fields,
			'options.1.text.nl': [''],
			'options.1.text.en': [' '],
			'options.9.text.nl': ['Iets heel anders'],
			'options.9.id': ['']
		}));
		const { options } = (candidate as Survey).questions['doel'] as { options: { id: string }[] };
		expect(options.map(({ id }) => id)).toEqual(['vergelden', 'beschermen', 'herstellen', 'iets-heel-anders']);
		expect(fieldsOf(tree)['options.3.text.nl']).toEqual(['Iets heel anders']);
	});

	it('points at the right answer by its row, also when an empty one stands before it', () => {
		const { candidate } = posted(demo, { section: 'aandacht', item: 'oplettend' }, (fields) => ({
			...fields,
			'options.0.text.nl': [''],
			'options.0.text.en': [''],
			expected: ['#2']
		}));
		expect((candidate as Survey).attention['oplettend']).toMatchObject({
			options: [{ id: 'beetje' }, { id: 'veel' }],
			expected: 'veel'
		});
	});
});

describe('facts of an experiment', () => {
	const part: Part = { section: 'zaken', item: 'straf' };
	const after = (change: (fields: Fields) => Fields) =>
		(posted(demo, part, change).candidate as Survey).experiments['straf']!;

	it('vary with two ticks, are the same with one, and are open with none', () => {
		const changed = after((fields) => ({ ...fields, 'facts.medeplegen': ['ja'], 'facts.vorm': [] }));
		expect(changed.base.fixed).toEqual({ medeplegen: 'ja' });
		expect(changed.factors.map(({ factor }) => factor)).toEqual([
			'geweld-straatroof',
			'eerdere-veroordeling',
			'leeftijd-verdachte'
		]);
	});

	it('keep the order that somebody gave them', () => {
		const fields = fieldsOf(shownPart(demo, part)!);
		const moved = editedTree(treeOf(pairs(fields)), { do: 'up', at: 'vary.1' });
		const read = readPart(part, settledPart(demo, part, moved)) as unknown as Survey['experiments'][string];
		expect(read.factors.map(({ factor }) => factor).slice(0, 2)).toEqual(['medeplegen', 'geweld-straatroof']);
	});

	it('leave out combinations of facts that vary, and drop what no longer does', () => {
		const changed = after((fields) => ({
			...fields,
			'out.3.medeplegen': ['ja'],
			'out.3.geweld-straatroof': ['duwen-of-dreigen'],
			'out.5.vorm': ['afdwingen']
		}));
		expect(changed.leaveOut).toEqual([{ medeplegen: ['ja'], 'geweld-straatroof': ['duwen-of-dreigen'] }]);
	});
});

describe('buttons of a list', () => {
	const tree = treeOf([
		['options.0.text.nl', 'een'],
		['options.1.text.nl', 'twee'],
		['options.2.text.nl', 'drie']
	]);
	const texts = (edit: string) => Object.values(fieldsOf(editedTree(tree, readTreeEdit(edit)!))).flat();

	it.each([
		['up options.1', ['twee', 'een', 'drie']],
		['down options.1', ['een', 'drie', 'twee']],
		['remove options.0', ['twee', 'drie']],
		['up options.0', ['een', 'twee', 'drie']],
		['down options.2', ['een', 'twee', 'drie']],
		['remove options.9', ['een', 'twee', 'drie']]
	])('%s', (edit, expected) => {
		expect(texts(edit)).toEqual(expected);
	});

	it('say nothing else', () => {
		expect(['save', 'up', 'up x', 'up __proto__', 'burn options.1', 'up a..1'].map(readTreeEdit)).toEqual(
			Array(6).fill(undefined)
		);
	});
});

describe('a definition as a whole', () => {
	it('stays one when anything is taken out of it', () => {
		for (const part of partsOf(demo)) {
			const left = without(demo, part);
			const parsed = Survey.safeParse(left);
			expect([part, parsed.error?.issues]).toEqual([part, undefined]);
			if (part.item !== undefined && part.section !== 'schermen')
				expect(JSON.stringify(left)).not.toContain(`"${part.item}"`);
		}
	});

	it('asks what was added, on the last screen with room or on one of its own', () => {
		const more = shownOnScreen(demo, 'vragen', 'nieuw');
		expect(more.screens.find(({ id }) => id === 'mening')).toMatchObject({
			questions: ['doel', 'vertrouwen', 'kans', 'waarom', 'nieuw']
		});
		const full = { ...demo, screens: demo.screens.filter(({ kind }) => kind !== 'questions') };
		const own = shownOnScreen(full, 'vragen', 'nieuw').screens;
		expect(own.map(({ kind }) => kind).slice(-3)).toEqual(['questions', 'reveal', 'end']);
	});

	it('moves a screen by one place, and not over the edge', () => {
		const kinds = (survey: Survey) => survey.screens.map(({ id }) => id).slice(0, 3);
		expect(kinds(screenMoved(demo, 'toestemming', -1))).toEqual(['toestemming', 'vooraf', 'over-jou']);
		expect(screenMoved(demo, 'vooraf', -1)).toBe(demo);
	});

	it('begins as one', () => {
		const blank = blankSurvey(
			{
				languages: ['nl'],
				title: { nl: 'Titel' },
				about: { nl: 'Waarover' },
				organisation: 'Gemeente',
				contact: 'post@example.nl',
				consent: { nl: 'Goed' }
			},
			'titel',
			Date.parse('2026-11-26T12:00:00Z')
		);
		expect(Survey.parse(blank)).toEqual(blank);
		expect(blank).toMatchObject({ opensAt: '2026-12-10T09:00:00+01:00', deleteOn: '2027-07-21' });
	});
});
