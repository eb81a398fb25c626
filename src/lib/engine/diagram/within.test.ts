import { describe, expect, test } from 'vitest';
import { count, countBy, valuesIn } from './count';
import { cases, drawn } from './fixture';
import { valueAt, within } from './within';

const by = (box: Record<string, string[]>) => Object.fromEntries(countBy(drawn, box));

describe('a part of the space', () => {
	test('counts the cases of each answer', () => {
		expect(by({})).toEqual({ fine: 1n, service: 1n, prison: 3n });
		expect(by({ again: ['no'] })).toEqual({ fine: 1n, service: 1n, prison: 1n });
		expect(by({ again: ['yes'] })).toEqual({ prison: 2n });
		expect(by({ act: ['light', 'heavy'], again: ['no', 'yes'] })).toEqual({ fine: 1n, service: 1n, prison: 3n });
	});

	test('leaves out the cases in which a given fact does not apply, whatever its level', () => {
		expect(by({ together: ['no', 'yes'] })).toEqual({ service: 1n, prison: 3n });
		expect(by({ act: ['light'], together: ['no'] })).toEqual({});
		expect(valuesIn(drawn, { act: ['light'], together: ['no'] })).toEqual([]);
	});

	test('counts what a property holds for', () => {
		expect(count(drawn, { together: ['no'] }, (answer) => answer !== 'service')).toBe(1n);
	});

	test('throws for a fact or a level that does not exist', () => {
		expect(() => within(drawn, { weather: ['rain'] })).toThrow('no fact weather');
		expect(() => within(drawn, { act: ['rain'] })).toThrow('no level rain');
	});
});

describe('one case', () => {
	test('has the answer at the end of its path', () => {
		expect(cases.map(({ facts }) => valueAt(drawn, facts)?.value)).toEqual(cases.map(({ answer }) => answer));
	});

	test('has none where it is impossible, leaves a fact open or states one that does not apply', () => {
		const no = (facts: Record<string, string>) => expect(valueAt(drawn, facts)).toBeUndefined();
		no({ act: 'light', again: 'yes' });
		no({ act: 'heavy', again: 'no' });
		no({ act: 'light', together: 'no', again: 'no' });
		no({ act: 'light', again: 'perhaps' });
	});
});
