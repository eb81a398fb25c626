/** Three editions in the forms in which a table is copied. Figures from `law/guidelines.md`, section 2; row labels are ours. */

interface Form {
	html: string;
	/** With tabs, as from a spreadsheet. */
	text: string;
	/** With spaces, as from a PDF. */
	spaced: string;
	xml: string;
	reads: readonly (readonly string[])[];
}

const form = (reads: readonly (readonly string[])[], html: string, xml: string): Form => ({
	reads,
	html,
	xml,
	text: reads.map((row) => row.join('\t')).join('\r\n'),
	spaced: reads.map((row) => row.join('     ')).join('\n') + '\n'
});

export const forms: Readonly<Record<string, Form>> = {
	'2022R006': form(
		[
			['rij', 'first offender', '1x recidive', 'meermalen'],
			['categorie 1', 'TS 50 uur + GS 2 weken vw', 'GS 1–4 mnd', 'maatwerk'],
			['categorie 2', 'TS 70-100 uur + GS 2-4 weken', 'GS 2–6 mnd', 'maatwerk'],
			['categorie 3', 'GS 3–6 mnd', 'GS 6–12 mnd', 'maatwerk']
		],
		`<table border="1"><thead><tr><th>rij<th>first <i>offender</i><th>1x recidive<th>meermalen</thead><tbody>
		<tr><td>categorie 1</td><td><p>TS 50 uur</p><p>+ GS 2 weken vw</p></td><td>GS&nbsp;1&ndash;4&nbsp;mnd</td><td>maat&shy;werk</td></tr>
		<tr><td>categorie 2</td><td>TS 70-100 uur<br>+ GS 2-4 weken</td><td>GS 2&#8211;6 mnd</td><td>maatwerk</td></tr>
		<tr><td><b>categorie 3</b></td><td>GS 3–6 mnd</td><td>GS 6–12 mnd</td><td>maatwerk</td></tr></tbody></table>`,
		`<?xml version="1.0"?><table><tgroup cols="4"><colspec colname="col1"/><colspec colname="col2"/><colspec colname="col3"/><colspec colname="col4"/>
		<thead><row><entry colname="col1"><al>rij</al></entry><entry colname="col2"><al>first offender</al></entry><entry colname="col3"><al>1x recidive</al></entry><entry colname="col4"><al>meermalen</al></entry></row></thead>
		<tbody><row><entry><al>categorie 1</al></entry><entry><al>TS 50 uur</al><al>+ GS 2 weken vw</al></entry><entry><al>GS 1&#8211;4 mnd</al></entry><entry><al>maatwerk</al></entry></row>
		<row><entry><al>categorie 2</al></entry><entry><al>TS 70-100 uur + GS 2-4 weken</al></entry><entry><al>GS 2–6 mnd</al></entry><entry><al>maatwerk</al></entry></row>
		<row><entry><al>categorie 3</al></entry><entry><al>GS 3–6 mnd</al></entry><entry><al>GS 6–12 mnd</al></entry><entry><al>maatwerk</al></entry></row></tbody></tgroup></table>`
	),
	'2012R012': form(
		[['uitgangspunt', '36 mnd ovw gs']],
		'<table><tr><td>uitgangspunt</td><td><strong>36 mnd</strong> ovw gs</td></tr></table>',
		'<tgroup cols="2"><colspec/><colspec/><tbody><row><entry>uitgangspunt</entry><entry><nadruk type="vet">36 mnd</nadruk> ovw gs</entry></row></tbody></tgroup>'
	),
	'2015R047': form(
		[
			['categorie', 'bandbreedte'],
			['1', '2 wkn - 6 mnd'],
			['2', '3 - 12 mnd'],
			['3', '12 - 36 mnd'],
			['4', '15 - 48 mnd']
		],
		`<table><tr><th>categorie</th><th>bandbreedte</th></tr><tr><td>1</td><td>2 wkn - 6 mnd</td></tr><tr><td>2</td><td>3 - 12 mnd</td></tr>
		<tr><td>3</td><td>12 - 36 mnd</td></tr><tr><td>4</td><td>15 - 48 mnd</td></tr></table>`,
		`<tgroup cols="2"><colspec colname="a"/><colspec colname="b"/><thead><row><entry>categorie</entry><entry>bandbreedte</entry></row></thead><tbody>
		<row><entry>1</entry><entry>2 wkn - 6 mnd</entry></row><row><entry>2</entry><entry>3 - 12 mnd</entry></row>
		<row><entry>3</entry><entry>12 - 36 mnd</entry></row><row><entry>4</entry><entry>15 - 48 mnd</entry></row></tbody></tgroup>`
	)
};
