/** Tables of `law/om-guidelines.md`, cell by cell as they stand there, beside the seeds that hold the same cells. */

export interface SeedRow {
	/** The row of the seed's grid. */
	row: string;
	/** The line of `om-guidelines.md`. */
	line: number;
	/** First offender, 1x recidive 5j, 1x recidive 2j, meermalen. */
	cells: readonly string[];
}

const row = (line: number, id: string, ...cells: string[]): SeedRow => ({ row: id, line, cells });

export const seedTables: Readonly<Record<string, readonly SeedRow[]>> = {
	'2016R016.2017-01-01': [
		row(325, 'tm-50-schuld', 'GB € 150', 'GB € 225', '= of TS 16 uur', 'GS 12 dgn ov'),
		row(326, 'tm-50-opzet', 'GB € 200', 'GB € 300', '= of TS 24 uur', 'GS 16 dgn ov'),
		row(327, 'boven-50-tm-200-schuld', 'GB € 225', 'GB € 325', '= of TS 24 uur', 'GS 3 wkn ov'),
		row(328, 'boven-50-tm-200-opzet', 'GB € 350', 'GB € 500', '= of TS 40 uur', 'GS 4 wkn ov'),
		row(329, 'boven-200-tm-600-schuld', 'GB € 425', 'GB € 600', '= of TS 48 uur', 'GS 1 mnd ov'),
		row(330, 'boven-200-tm-600-opzet', 'GB € 600', 'GB € 900', '= of TS 70 uur', 'GS 6 wkn ov'),
		row(331, 'boven-600-tm-1000-schuld', 'GB € 600', 'GB € 900', '= of TS 70 uur', 'GS 6 wkn ov'),
		row(332, 'boven-600-tm-1000-opzet', 'GB € 800', 'GB € 1200', '= of TS 80 uur', 'GS 7 wkn ov'),
		row(333, 'boven-1000-tm-3000-schuld', 'TS 70 uur', 'TS 100 uur', '= of GS 7 wkn', 'GS 10 wkn ov'),
		row(334, 'boven-1000-tm-3000-opzet', 'TS 80 uur', 'TS 120 uur', '= of GS 2 mnd', 'GS 11 wkn ov'),
		row(335, 'boven-3000-schuld', 'TS vanaf 90 uur', 'TS vanaf 130 uur', '= of GS vanaf 9 wkn', 'GS vanaf 3 mnd ov'),
		row(336, 'boven-3000-opzet', 'TS vanaf 100 uur', 'TS vanaf 150 uur', '= of GS vanaf 10 wkn', 'GS vanaf 14 wkn ov')
	],
	'2023R006.2023-08-01': [
		row(349, 'belediging', 'GB € 150', 'GB € 225', '= of TS 16 uur', 'Eis TS 24 uur of GS 12 dgn ov'),
		row(350, 'spugen-kleding', 'GB € 200', 'GB € 300', '= of TS 24 uur', 'Eis TS 32 uur of GS 16 dgn ov'),
		row(351, 'spugen-gezicht', 'GB € 250', 'GB € 375', '= of TS 28 uur', 'Eis TS 40 uur of GS 20 dgn ov'),
		row(353, 'ambtenaar', 'GB € 300', 'GB € 450', '= of TS 36 uur', 'Eis TS 48 uur of GS 3 wkn ov'),
		row(354, 'ambtenaar-kleding', 'TS 20 uur', 'TS 32 uur', '= of GS 16 dgn', 'Eis TS 40 uur of GS 3 wkn')
	],
	'2019R004.2019-04-01': [
		row(363, 'niet-openbaar', 'GB € 150', 'GB € 225', '= of TS 16 uur', 'Eis TS 24 uur of GS 12 dgn ov'),
		row(364, 'openbaar', 'GB € 200', 'GB € 300', '= of TS 24 uur', 'Eis TS 32 uur of GS 16 dgn ov')
	],
	'2015R002.2015-03-01': [
		row(490, 'openbare-dienst', 'GB € 150', 'GB € 225', '= of TS 16 uur', 'Eis TS 24 uur of GS 12 dgn ov'),
		row(491, 'besloten-lokaal', 'GB € 225', 'GB € 325', '= of TS 24 uur', 'Eis TS 36 uur of GS 18 dgn ov'),
		row(492, 'woning', 'GB € 300', 'GB € 450', '= of TS 36 uur', 'Eis TS 48 uur of GS 3 wkn ov'),
		row(493, 'verboden-winkel', 'TS 20 uur', 'GS 1 week', 'GS 2 wkn', 'GS 4 wkn ov')
	],
	'winkeldiefstal-2015.2015-03-01': [
		row(557, 'tm-50', 'GB € 200', 'GB € 300', '= of TS 24 uur', 'Eis TS 32 uur of GS 16 dgn ov'),
		row(558, 'tm-50-tas', 'TS 16 uur', 'TS 24 uur', '= of GS 12 dgn', 'Eis TS 32 uur of GS 16 dgn ov'),
		row(559, 'boven-50-tm-200', 'GB € 350', 'GB € 500', '= of TS 40 uur', 'Eis TS 50 uur of GS 3 wkn ov'),
		row(560, 'boven-50-tm-200-tas', 'TS 32 uur', 'TS 48 uur', '= of GS 3 wkn', 'Eis TS 60 uur of GS 1 mnd ov'),
		row(561, 'boven-200-tm-600', 'GB € 600', 'GB € 900', '= of TS 70 uur', 'Eis TS 80 uur of GS 5 wkn ov'),
		row(562, 'boven-200-tm-600-tas', 'TS 50 uur', 'TS 70 uur', '= of GS 5 wkn', 'Eis TS 100 uur of GS 7 wkn ov'),
		row(563, 'boven-600-tm-1000', 'GB € 800', 'GB € 1.200', '= of TS 80 uur', 'Eis TS 100 uur of GS 7 wkn ov'),
		row(564, 'boven-600-tm-1000-tas', 'TS 60 uur', 'TS 90 uur', '= of GS 6 wkn', 'Eis TS 120 uur of GS 2 mnd ov'),
		row(565, 'boven-1000-tm-2500', 'GB € 1.100', 'TS 100 uur', '= of GS 7 wkn', 'Eis TS 120 uur of GS 2 mnd ov'),
		row(566, 'boven-1000-tm-2500-tas', 'TS 80 uur', 'TS 120 uur', '= of GS 2 mnd', 'Eis TS 160 uur of GS 11 wkn ov'),
		row(567, 'boven-2500-tm-5000', 'TS 80 uur', 'TS 120 uur', '= of GS 2 mnd', 'Eis TS 160 uur of GS 11 wkn ov'),
		row(568, 'boven-2500-tm-5000-tas', 'TS 100 uur', 'TS 150 uur', '= of GS 10 wkn', 'Eis TS 200 uur of GS 14 wkn ov'),
		row(569, 'strooptocht', 'GS 1 mnd', 'GS 6 wkn', 'GS 6 wkn', 'GS 2 mnd ov'),
		row(570, 'strooptocht-tas', 'GS 6 wkn', 'GS 9 wkn', 'GS 9 wkn', 'GS 12 wkn ov'),
		row(579, 'losrukken', 'GS 2 mnd', 'GS 3 mnd', 'GS 3 mnd', 'GS 4 mnd ov'),
		row(580, 'geweld-of-voorwerp', 'GS 4 mnd', 'GS 6 mnd', 'GS 6 mnd', 'GS 8 mnd ov'),
		row(581, 'vuurwapen-of-letsel', 'GS 6 mnd', 'GS 9 mnd', 'GS 9 mnd', 'GS 12 mnd ov')
	],
	'voertuigdiefstal-2015.2015-03-01': [
		row(591, 'fiets', 'GB € 300', 'GB € 450', '= of TS 36 uur', 'GS 3 wkn ov'),
		row(592, 'brommer', 'TS 32 uur', 'TS 48 uur', '= of GS 3 wkn', 'GS 1 mnd ov'),
		row(593, 'auto', 'TS 120 uur', 'TS 180 uur', '= of GS 3 mnd', 'GS 4 mnd ov'),
		row(594, 'vrachtwagen', 'GS 3 mnd', 'GS 4 mnd', 'GS 4 mnd', 'GS 6 mnd ov')
	],
	'bedreiging-2015.2015-12-01': [
		row(604, 'mondeling', 'GB € 250', 'GB € 375', '= of TS 28 uur', 'GS 20 dgn ov'),
		row(605, 'schriftelijk', 'GB € 400', 'GB € 600', '= of TS 48 uur', 'GS 1 mnd ov'),
		row(606, 'slagwapen', 'TS 40 uur', 'TS 60 uur', '= of GS 1 mnd', 'GS 5 wkn ov'),
		row(607, 'steekwapen', 'TS 60 uur', 'TS 90 uur', '= of GS 6 wkn', 'GS 2 mnd ov'),
		row(608, 'vuurwapen', 'TS 150 uur', 'TS 220 uur', '= of GS 16 wkn', 'GS 5 mnd ov'),
		row(
			609,
			'inrijden',
			'TS 150 uur + OBM 6 mnd',
			'TS 220 uur + OBM 6 mnd',
			'= of GS 16 wkn + OBM 6 mnd',
			'GS 5 mnd ov + OBM 6 mnd'
		)
	],
	'mishandeling-2015.2015-03-01': [
		row(621, 'pijn-droge-klap', 'GB € 400', 'TS 48 uur', '= of GS 3 wkn', 'GS 1 mnd ov'),
		row(622, 'pijn-meer-klappen', 'TS 32 uur', 'TS 48 uur', '= of GS 3 wkn', 'GS 1 mnd ov'),
		row(623, 'pijn-slag-of-stoot', 'TS 60 uur', 'TS 90 uur', '= of GS 6 wkn', 'GS 2 mnd ov'),
		row(624, 'licht-letsel-droge-klap', 'GB € 750', 'TS 80 uur', '= of GS 5 wkn', 'GS 6 wkn ov'),
		row(625, 'licht-letsel-meer-klappen', 'TS 60 uur', 'TS 90 uur', '= of GS 6 wkn', 'GS 2 mnd ov'),
		row(626, 'licht-letsel-slag-of-stoot', 'TS 120 uur', 'TS 180 uur', '= of GS 3 mnd', 'GS 4 mnd ov'),
		row(627, 'zwaarder-letsel-droge-klap', 'TS 80 uur', 'TS 120 uur', '= of GS 2 mnd', 'GS 11 wkn ov'),
		row(628, 'zwaarder-letsel-meer-klappen', 'TS 100 uur', 'TS 150 uur', '= of GS 10 wkn', 'GS 14 wkn ov'),
		row(629, 'zwaarder-letsel-slag-of-stoot', 'TS 150 uur', 'TS 220 uur', '= of GS 15 wkn', 'GS 5 mnd ov')
	],
	'openlijke-geweldpleging-2015.2015-03-01': [
		row(639, 'goederen-tot-1000', 'GB € 500', 'GB € 750', '= of TS 60 uur', 'GS 5 wkn ov'),
		row(640, 'goederen-1000-t-m-5000', 'TS 60 uur', 'TS 90 uur', '= of GS 6 wkn', 'GS 2 mnd ov'),
		row(641, 'goederen-boven-5000', 'TS vanaf 80 uur', 'TS vanaf 120 uur', '= of GS vanaf 2 mnd', 'GS vanaf 11 wkn ov'),
		row(642, 'personen-geen', 'TS 150 uur', 'TS 220 uur', '= of GS 15 wkn', 'GS 5 mnd ov'),
		row(643, 'personen-licht', 'GS 3 mnd', 'GS 4 mnd', 'GS 4 mnd', 'GS 6 mnd ov'),
		row(644, 'personen-zwaarder', 'Eis GS 4 mnd (taakstrafverbod)', 'GS 6 mnd', 'GS 6 mnd', 'GS 8 mnd ov'),
		row(645, 'beide-schade', 'TS 180 uur', 'GS 4 mnd', 'GS 4 mnd', 'GS 6 mnd ov'),
		row(646, 'beide-licht', 'GS 4 mnd', 'GS 6 mnd', 'GS 6 mnd', 'GS 8 mnd ov'),
		row(647, 'beide-zwaarder', 'GS 6 mnd (taakstrafverbod)', 'GS 9 mnd', 'GS 9 mnd', 'GS 12 mnd ov'),
		row(
			648,
			'vernield-en-letsel',
			'GS vanaf 5 mnd (maatwerk)',
			'GS vanaf 7 mnd',
			'GS vanaf 7 mnd',
			'GS vanaf 10 mnd ov'
		)
	],
	'vernieling-2015.2015-03-01': [
		row(658, 'tot-500', 'GB € 225', 'GB € 325', '= of TS 24 uur', 'Eis TS 36 uur of GS 18 dgn ov'),
		row(659, '500-tot-1000', 'GB € 325', 'GB € 475', '= of TS 36 uur', 'Eis TS 50 uur of GS 3 wkn ov'),
		row(660, '1000-tot-2500', 'GB € 425', 'GB € 600', '= of TS 48 uur', 'Eis TS 60 uur of GS 1 mnd ov'),
		row(661, '2500-tot-5000', 'GB € 550', 'GB € 800', '= of TS 60 uur', 'Eis TS 80 uur of GS 6 wkn ov'),
		row(
			662,
			'vanaf-5000',
			'TS vanaf 50 uur',
			'TS vanaf 70 uur',
			'= of GS vanaf 1 mnd',
			'Eis TS vanaf 100 uur of GS vanaf 7 wkn ov'
		)
	]
};
