import { z } from 'zod';
import defaults from './defaults.json';

/** An empty value counts as not set, so that `ORIGIN= npm start` behaves like `npm start`. */
function optional<T extends z.ZodType>(schema: T) {
	return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

const portRange = 'a port number from 0 to 65535';
const port = z
	.union(
		[
			z.number(),
			z
				.string()
				.regex(/^\d{1,5}$/, portRange)
				.transform(Number)
		],
		portRange
	)
	.refine((value) => value <= 65_535, portRange);

const httpOrigin = z
	.string()
	.refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text), {
		message: 'scheme and host with no path or closing slash, such as https://example.nl'
	});

const databaseUrl = z
	.string()
	.regex(/^(none|postgres(ql)?:\/\/.+)$/, 'postgres://user:password@host/name, or the word none');

const depthRange = 'a whole number of proxies from 1 to 9';
const proxyDepth = z.union(
	[
		z.number(),
		z
			.string()
			.regex(/^[1-9]$/, depthRange)
			.transform(Number)
	],
	depthRange
);

const contact = z
	.string()
	.regex(/^(mailto:|https:\/\/|tel:)\S+$/, 'an address that starts with mailto:, https:// or tel:')
	.refine((text) => !text.startsWith('https:') || URL.canParse(text), 'a web address with the name of a host');

const siteOrigin = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d{1,5}|\*))?$/;

/** A port above the last one would leave the site out without a word. */
const isSite = (text: string): boolean =>
	siteOrigin.test(text) && URL.canParse(text.replace('*.', '').replace(/:\*$/, ''));

const sites = z
	.string()
	.transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
	.refine((all) => all.every(isSite), {
		message:
			'scheme and host of each site, in small letters and with no path or closing slash, such as https://school.nl https://*.krant.nl'
	});

const hoursRange = 'a whole number of hours from 1 to 168';
const keepHours = z
	.union(
		[
			z.number(),
			z
				.string()
				.regex(/^\d{1,3}$/, hoursRange)
				.transform(Number)
		],
		hoursRange
	)
	.refine((value) => value >= 1 && value <= 168, hoursRange);

const listed = (text: string, mark: string) => text.split(mark).map((part) => part.trim());

const confirmedLines = z
	.string()
	.regex(/^[a-z0-9-]+(\s*,\s*[a-z0-9-]+)*$/, 'ids of support lines with commas between them')
	.transform((text) => listed(text, ','));

const SupportLine = z.object({
	id: z.string().regex(/^[a-z0-9-]+$/),
	name: z.string().min(1),
	phone: z.string().regex(/^[0-9+() -]*[0-9][0-9+() -]*$/)
});

const supportLines = z.string().transform((text, context) => {
	const lines = listed(text, ';').map((line) => {
		const [id, name, phone, ...more] = listed(line, ':');
		return more.length > 0 ? undefined : { id, name, phone };
	});
	const parsed = z.array(SupportLine).safeParse(lines);
	const ids = parsed.data?.map(({ id }) => id) ?? [];
	const twice = ids.find((id, at) => ids.indexOf(id) !== at);
	if (parsed.success && twice === undefined) return parsed.data;
	const message = twice
		? `every line with an id of its own; ${twice} stands there twice`
		: 'lines written as id: name: phone number, with ; between them';
	context.issues.push({ code: 'custom', message, input: text });
	return z.NEVER;
});

const file = z.string().regex(/^[^\0]+$/, 'the path of a file');

const folder = z.string().regex(/^[^\0]+$/, 'the path of a folder');

/** Every setting of an installation. The table in README is made from this: `npm run docs:settings`. */
export const settingsSchema = z.object({
	PORT: optional(port.default(defaults.PORT)).meta({
		description: 'The port to listen on. 0 takes any free port and prints it.'
	}),
	HOST: optional(z.string().regex(/^\S+$/, 'a host name or IP address').default(defaults.HOST)).meta({
		description: 'The address to listen on. `0.0.0.0` makes the app reachable from other machines.'
	}),
	ORIGIN: optional(httpOrigin.optional()).meta({
		description:
			'The address under which people reach the app, needed behind a proxy that adds https. Without it the app speaks plain http and believes the Host header.'
	}),
	ADDRESS_HEADER: optional(
		z
			.string()
			.regex(/^[A-Za-z0-9-]+$/, 'the name of a header, such as X-Forwarded-For')
			.optional()
	).meta({
		description:
			'Behind a proxy: the header in which it writes the address of who asks, such as `X-Forwarded-For`. Guesses of codes are counted for each address, in memory and for a minute; without this all people behind the proxy are one. Leave it out where people reach the app without a proxy: they could write any address.'
	}),
	XFF_DEPTH: optional(proxyDepth.default(1)).meta({
		description: 'How many proxies of your own add an address to `X-Forwarded-For`.'
	}),
	DATA_DIR: optional(folder.default(defaults.DATA_DIR)).meta({
		description:
			'The folder for everything that the installation keeps, its private PostgreSQL included. Back it up as [Storage](#storage) says.'
	}),
	LAW_DIR: optional(folder.default(defaults.LAW_DIR)).meta({
		description:
			'The folder with rule files of your own, laid over those in `seeds/law`. It may be absent. Valid files are taken over while the app runs, faulty ones refused in the log. Administrators of the first organisation may upload them at `/beheer/recht`, where the app may write in it.'
	}),
	THEME_FILE: optional(file.optional()).meta({
		description:
			'A JSON file with design tokens for the look of your organisation, read at the start and refused where colours cannot be told apart: see [docs/theme](docs/theme/README.md).'
	}),
	DATABASE_URL: optional(databaseUrl.optional()).meta({
		description:
			'A PostgreSQL of your own, version 14 or newer: `postgres://user:password@host/name`. Without it the app runs a private one in `DATA_DIR`; with `none` it keeps nothing and serves the explorer alone.',
		secret: true
	}),
	LIVE_KEEP_HOURS: optional(keepHours.default(defaults.LIVE_KEEP_HOURS)).meta({
		description:
			'How many hours after its end a live session is deleted with all its answers, from 1 to 168. Everybody in the room is told.'
	}),
	SESSION_START: optional(z.enum(['anyone', 'account'], 'the word anyone or the word account').default('anyone')).meta({
		description:
			'Who may start a live session: `anyone`, or `account` for whoever is signed in as an organiser (an administrator or an editor). Joining never needs an account.'
	}),
	ACCOUNT_SECRET: optional(z.string().min(32, 'at least 32 signs of chance').optional()).meta({
		description:
			'What the cookies of organisers are signed with and their second factors are locked with. Without it the app makes one and keeps it in the database. Another one ends every session, and second factors have to be set up anew.',
		secret: true
	}),
	SUPPORT_LINES: optional(supportLines.prefault(defaults.SUPPORT_LINES)).meta({
		description:
			'Where people can talk, shown in the explorer: `id: name: phone number`, with `;` between the lines. The numbers that come with the app are from general knowledge: check them.'
	}),
	SUPPORT_LINES_CONFIRMED: optional(confirmedLines.default([])).meta({
		description:
			'Ids of the support lines whose name and number you have checked, with commas between them. The others are shown as not yet confirmed.'
	}),
	EMBED_ALLOWED: optional(sites.default([])).meta({
		description:
			'Sites that may show the explorer or a case in a frame, with spaces between them: `https://school.nl https://*.krant.nl`. None may by default. See [docs/en/embed.md](docs/en/embed.md).'
	}),
	CONTACT: optional(contact.optional()).meta({
		description:
			'Where people can report a wrong figure or a barrier, shown on the pages with help and about accessibility. It starts with `mailto:`, `https://` or `tel:`.'
	}),
	SECURITY_CONTACT: optional(contact.optional()).meta({
		description:
			'Where to report a weakness, shown in `/.well-known/security.txt`. Without it that file points to the page about this site.'
	})
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** Thrown while starting; its message names each wrong setting, its value and what was expected. */
export class InvalidSettings extends Error {
	override name = 'InvalidSettings';
}

function isSecret(name: string): boolean {
	return settingsSchema.shape[name as SettingName]?.meta()?.secret === true;
}

export function readSettings(environment: Record<string, string | undefined>): Settings {
	const parsed = settingsSchema.safeParse(environment);
	if (parsed.success) {
		const { SUPPORT_LINES: lines, SUPPORT_LINES_CONFIRMED: confirmed } = parsed.data;
		const ids = lines.map(({ id }) => id);
		const unknown = confirmed.find((id) => !ids.includes(id));
		if (unknown === undefined) return parsed.data;
		throw new InvalidSettings(
			`Invalid settings:\n  SUPPORT_LINES_CONFIRMED names "${unknown}"; expected ids of SUPPORT_LINES: ${ids.join(', ')}`
		);
	}
	const lines = parsed.error.issues.map((issue) => {
		const name = String(issue.path[0]);
		const value = isSecret(name) ? 'a value that is not shown' : JSON.stringify(environment[name]);
		return `${name} is ${value}; expected ${issue.message}`;
	});
	throw new InvalidSettings(`Invalid settings:\n${[...new Set(lines)].map((line) => `  ${line}`).join('\n')}`);
}

let current: Settings | undefined;

/** The settings of this process, read once. */
export function settings(): Settings {
	return (current ??= readSettings(process.env));
}
