/** The words of the page about the API. */

const nl = {
	title: 'API voor ontwikkelaars en onderzoekers',
	description: 'Stel je vragen vanuit je eigen programma.',
	lead: 'Alles wat de verkenner weet, kun je ook met een eigen programma opvragen. Je stuurt de feiten van een verzonnen zaak. Je krijgt het strafbare feit, de hoogste straf, het taakstrafverbod, het uitgangspunt van de richtlijn en alle stappen met hun bron.',
	openapi: 'De volledige beschrijving, te lezen door programma’s (OpenAPI)',
	mindTitle: 'Goed om te weten',
	mind: [
		'Je hebt geen sleutel en geen account nodig. Elke website mag de API aanroepen.',
		'Een vraag wordt uitgerekend en niet bewaard.',
		'Stuur alleen verzonnen zaken. Stuur niet wat jou of iemand anders is overkomen.',
		'Een uitgangspunt is een begin voor de eis van het Openbaar Ministerie. Het is geen voorspelling en geen advies. De rechter beslist.',
		'Wat wij niet hebben gelezen, staat er als niet gelezen. Wij vullen niets in.'
	],
	addressesTitle: 'De adressen',
	addresses: [
		['GET', '/api/v1/editions', 'De onderwerpen met hun feiten, en alle edities van de regels.'],
		['GET', '/api/v1/editions/{id}', 'Eén editie met al haar regels en bronnen.'],
		['POST', '/api/v1/evaluate', 'Wat wet en richtlijn over een zaak zeggen.'],
		['POST', '/api/v1/counterfactuals', 'Elk feit dat, als alleen dat anders was, het antwoord zou veranderen.'],
		['POST', '/api/v1/check-sanction', 'Of een straf die je voorstelt volgens de wet mag.'],
		['GET', '/api/v1/openapi.json', 'De beschrijving van deze API.']
	],
	exampleTitle: 'Een voorbeeld',
	exampleAsk: 'De vraag, als opdracht voor de opdrachtregel:',
	exampleAnswer: 'Het antwoord, met alleen de eerste stap',
	readTitle: 'Zo lees je het antwoord',
	read: [
		[
			'offence',
			'Het strafbare feit, of null. Dan zegt notPunishable waarom de wet dit niet strafbaar stelt, of unread dat wij de bepaling niet hebben gelezen.'
		],
		[
			'maximum',
			'De hoogste straf. Maanden staan er precies, ook als breuk. Bij undetermined laat de wet meer uitkomsten open; dan staan ze er allemaal.'
		],
		['communityServiceBar', 'Of een taakstraf zonder meer verboden is: barred, not-barred of undecided.'],
		[
			'startingPoint',
			'Waar de richtlijn begint. De soort untranscribed betekent: het cijfer bestaat, maar wij hebben het niet gelezen.'
		],
		['pushes', 'Omstandigheden die zwaarder of lichter wegen. Ze worden nooit opgeteld.'],
		[
			'target',
			'Alleen bij counterfactuals, als je om een antwoord vraagt dat je zoekt: de kleinste wijzigingen die daarheen leiden. Bij reachable: false is nagegaan dat geen enkele zaak dat antwoord heeft.'
		],
		['steps', 'De redenering, stap voor stap, met regel, editie, bron en feiten.'],
		['assumptions', 'Feiten die je niet noemde en die wij hebben aangenomen.'],
		['status', 'Hoe sterk de zwakste stap is: official, secondary, illustrative of untranscribed.'],
		['receipt', 'Waarmee dit is uitgerekend: versie, edities en hash. Bewaar dit bij je gegevens.']
	],
	factsTitle: 'De feiten die je kunt opgeven, per onderwerp',
	facts:
		'Noem het onderwerp in subject. Laat je dat weg, dan is het seksuele-misdrijven. Voor elk feit staan eerst de naam en daarna de waarden. Wanneer een feit van toepassing is, staat in /api/v1/editions.',
	factsAbsent: 'De regels zijn nu niet geladen. De feiten staan hier zodra dat wel zo is.',
	required: 'moet worden opgegeven als het van toepassing is',
	problemsTitle: 'Als er iets niet klopt',
	problems:
		'Je krijgt dan een antwoord van de soort application/problem+json (RFC 9457). Bij errors staat voor elk veld wat je stuurde, wat de API verwachtte en, als dat bekend is, welke waarden mogen. De zinnen zijn in het Engels; redenen uit de regels staan er in twee talen.',
	kinds: {
		'invalid-input':
			'Een veld ontbreekt, is onbekend, heeft de verkeerde vorm, is hier niet van toepassing of gaat niet samen met een ander feit.',
		'invalid-json': 'De inhoud is geen JSON in UTF-8, is leeg of is te diep genest.',
		'not-found': 'Dit adres of deze editie bestaat niet.',
		'method-not-allowed': 'Deze methode kan hier niet. Allow noemt de methoden die wel kunnen.',
		'body-too-large': 'De inhoud is groter dan 64 kB.',
		'unsupported-media-type': 'Stuur application/json, zonder compressie.',
		'internal-error': 'Een fout van ons. De uitleg bevat een kenmerk om te melden.',
		'law-not-loaded': 'De regels van deze installatie bevatten een fout. Probeer het later nog eens.'
	},
	stableTitle: 'Waar je op kunt rekenen',
	stable: [
		'Binnen versie 1 verdwijnt er niets en krijgt niets een andere betekenis. Er kunnen velden bij komen.',
		'Namen van feiten, waarden, strafbare feiten en edities blijven gelijk.',
		'Dezelfde vraag met dezelfde hash in het ontvangstbewijs geeft hetzelfde antwoord.',
		'GET geeft een ETag. Vraag je opnieuw met If-None-Match, dan krijg je 304 als er niets is veranderd.'
	]
};

export type ApiText = typeof nl;

const en: ApiText = {
	title: 'API for developers and researchers',
	description: 'Put questions to the Strafmaatverkenner from a program of your own.',
	lead: 'All that the explorer knows can be asked by a program of your own. You send the facts of a made-up case. You get the offence, the maximum, the community service bar, the starting point of the guideline and every step with its source.',
	openapi: 'The complete description, readable by programs (OpenAPI)',
	mindTitle: 'Good to know',
	mind: [
		'You need no key and no account. Any website may call the API.',
		'A question is computed and not kept.',
		'Send made-up cases only. Do not send what happened to you or to someone else.',
		'A starting point is a beginning for the demand of the prosecution. It is no forecast and no advice. The judge decides.',
		'What we did not read is said to be unread. We fill nothing in.'
	],
	addressesTitle: 'The addresses',
	addresses: [
		['GET', '/api/v1/editions', 'The subjects with their facts, and all editions of the rules.'],
		['GET', '/api/v1/editions/{id}', 'One edition with all its rules and sources.'],
		['POST', '/api/v1/evaluate', 'What law and guideline say about a case.'],
		['POST', '/api/v1/counterfactuals', 'Every fact that would change the answer if it alone were different.'],
		['POST', '/api/v1/check-sanction', 'Whether a sentence that you propose is lawful.'],
		['GET', '/api/v1/openapi.json', 'The description of this API.']
	],
	exampleTitle: 'An example',
	exampleAsk: 'The question, as a command for the command line:',
	exampleAnswer: 'The answer, with only the first step',
	readTitle: 'How to read the answer',
	read: [
		[
			'offence',
			'The offence, or null. Then notPunishable says why the law leaves this unpunished, or unread that we did not read the provision.'
		],
		[
			'maximum',
			'The maximum penalty. Months are exact, also as a fraction. With undetermined the law leaves several outcomes open, and all of them are listed.'
		],
		['communityServiceBar', 'Whether a bare community service is barred: barred, not-barred or undecided.'],
		[
			'startingPoint',
			'Where the guideline starts. The kind untranscribed means: the figure exists, but we did not read it.'
		],
		['pushes', 'Circumstances that weigh heavier or lighter. They are never summed.'],
		[
			'target',
			'Only with counterfactuals, when you ask for an answer that you look for: the smallest changes that lead there. With reachable: false it was established that no case has that answer.'
		],
		['steps', 'The reasoning, step by step, with rule, edition, source and facts.'],
		['assumptions', 'Facts that you did not name and that we assumed.'],
		['status', 'How strong the weakest step is: official, secondary, illustrative or untranscribed.'],
		['receipt', 'What computed this: version, editions and hash. Keep it with your data.']
	],
	factsTitle: 'The facts that you can state, by subject',
	facts:
		'Name the subject in subject; without it, it is seksuele-misdrijven. For each fact: first the name, then the values. When a fact applies stands in /api/v1/editions.',
	factsAbsent: 'The rules are not loaded now. The facts will be shown here once they are.',
	required: 'must be stated where it applies',
	problemsTitle: 'When something is not right',
	problems:
		'You then get an answer of the type application/problem+json (RFC 9457). For each field, errors says what you sent, what the API expected and, where they are known, which values would do. The sentences are in English; reasons from the rules come in both languages.',
	kinds: {
		'invalid-input':
			'A field is missing, unknown, of the wrong form, does not apply here or does not go together with another fact.',
		'invalid-json': 'The body is not JSON in UTF-8, is empty or is nested too deeply.',
		'not-found': 'This address or this edition does not exist.',
		'method-not-allowed': 'This method is not possible here. Allow names the methods that are.',
		'body-too-large': 'The body is larger than 64 kB.',
		'unsupported-media-type': 'Send application/json, without compression.',
		'internal-error': 'Our mistake. The detail holds a mark with which you can report it.',
		'law-not-loaded': 'The rules of this installation have a defect. Try again later.'
	},
	stableTitle: 'What you can rely on',
	stable: [
		'Within version 1 nothing disappears and nothing changes its meaning. Fields may be added.',
		'Names of facts, values, offences and editions stay the same.',
		'The same question with the same hash in the receipt gives the same answer.',
		'GET gives an ETag. Ask again with If-None-Match and you get 304 if nothing changed.'
	]
};

export const texts = { nl, en };
