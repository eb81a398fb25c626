import { describe, expect, it } from 'vitest';
import { edited } from './compose';
import { draftOf } from './draft';
import { askField, stepField, withFields } from './draft-fields';
import { script } from './fixture';

describe('what stands in the form', () => {
	const draft = draftOf(script);
	const talk = draft.steps.find(({ kind }) => kind === 'argue')!.key;
	const form = (fields: Record<string, string>) => {
		const data = new FormData();
		for (const [name, value] of Object.entries({ whole: '1', ...fields })) data.append(name, value);
		return data;
	};

	it('changes nothing where it says the same, in either language', () => {
		const same = {
			title: draft.title.nl,
			[stepField(talk, 'prompt')]: 'Waarom?',
			[stepField('s13', 'joined')]: 'yes'
		};
		expect(withFields(draft, form(same), 'nl')).toEqual(draft);
	});

	it('keeps both languages of a text until its words change, and then has one', () => {
		const next = withFields(draft, form({ title: 'A trial', [stepField(talk, 'prompt')]: 'How come?' }), 'en');
		expect(next.title).toEqual(draft.title);
		expect(next.steps.find(({ key }) => key === talk)).toMatchObject({ prompt: { nl: 'How come?', en: 'How come?' } });
	});

	it('keeps spaces while somebody is still typing, and ends of lines as a page has them', () => {
		expect(withFields(draft, form({ title: 'Een \r\nles ' }), 'nl').title.nl).toBe('Een \nles ');
	});

	it('drops the facts of a case when another one is chosen', () => {
		const added = edited(draft, { do: 'add', after: 's2', what: 'weigh' });
		if (!added.ok) throw new Error(added.refusal);
		const facts = form({
			[askField('weigh-1', 'case')]: 'klap-in-de-trein',
			[askField('weigh-1', 'fact')]: 'medeplegen=ja'
		});
		const chosen = withFields(added.draft, facts, 'nl');
		expect(chosen.questions['weigh-1']).toMatchObject({ case: 'klap-in-de-trein', facts: [] });
		const weighed = withFields(chosen, facts, 'nl');
		expect(weighed.questions['weigh-1']).toMatchObject({ facts: [{ factor: 'medeplegen', level: 'ja' }] });
	});

	it('takes no value that no field of ours sends', () => {
		const sent = form({
			level: 'klas-9',
			[stepField('s3', 'case')]: '../etc/passwd',
			[stepField('s3', 'view')]: 'film',
			[stepField(talk, 'seconds')]: '1e9'
		});
		expect(withFields(draft, sent, 'nl').steps).toEqual(withFields(draft, form({}), 'nl').steps);
	});

	it('puts steps in one block, and takes them apart', () => {
		const together = withFields(
			draft,
			form({ [stepField('s5', 'joined')]: 'yes', [stepField('s6', 'joined')]: 'yes' }),
			'nl'
		);
		const blocks = together.steps.map(({ block }) => block);
		expect(new Set(blocks.slice(3, 6)).size).toBe(1);
		expect(blocks[3]).toBeDefined();
		// The block that the script came with had its second step taken out, and the first alone keeps its name.
		expect(blocks.slice(11)).toEqual(['slot', undefined, undefined]);
		expect(withFields(together, form({}), 'nl').steps.map(({ block }) => block)[5]).toBeUndefined();
	});
});
