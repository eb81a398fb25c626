import adapterNode from '@sveltejs/adapter-node';
import adapterStatic from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Set by `npm run build:offline`; src/lib/ui/shared/link.ts reads the same name. */
const isOffline = process.env.VITE_EDITION === 'offline';

/** @type {import('@sveltejs/kit').Config['kit']} */
const served = {
	// The prefix keeps the adapter away from our own settings: scripts/serve.mjs hands it what it needs once they are checked.
	adapter: adapterNode({ out: 'build', envPrefix: 'STRAFMAATVERKENNER_' }),
	// Kit's own check answers a text/plain POST before hooks.server.ts sees it, so the origin check lives there instead.
	csrf: { trustedOrigins: ['*'] },
	csp: {
		mode: 'auto',
		directives: {
			'default-src': ['self'],
			'script-src': ['self'],
			'style-src': ['self'],
			// Kit's route announcer carries an inline style attribute; style elements stay forbidden.
			'style-src-attr': ['unsafe-inline'],
			'img-src': ['self', 'data:'],
			'font-src': ['self'],
			'connect-src': ['self'],
			'form-action': ['self'],
			'frame-ancestors': ['none'],
			'base-uri': ['none'],
			'object-src': ['none']
		}
	}
};

/** One file that needs no server: it opens from a disk too, where a page may load no script beside itself. */
/** @type {import('@sveltejs/kit').Config['kit']} */
const offline = {
	adapter: adapterStatic({ pages: 'build-offline' }),
	outDir: '.svelte-kit-offline',
	files: {
		routes: 'src/offline',
		appTemplate: 'src/offline/app.html',
		assets: 'src/offline/static',
		serviceWorker: 'src/offline/service-worker',
		hooks: { server: 'src/offline/none', client: 'src/offline/opening', universal: 'src/offline/none' }
	},
	router: { type: 'hash' },
	output: { bundleStrategy: 'inline' },
	// A page from a disk has no service worker, so the page itself decides.
	serviceWorker: { register: false },
	csp: {
		mode: 'hash',
		directives: {
			// The page asks nobody for anything: all it needs is in it, its worker too.
			'default-src': ['self'],
			'connect-src': ['none'],
			'frame-src': ['none'],
			'style-src': ['unsafe-inline'],
			'img-src': ['self', 'data:'],
			'font-src': ['data:'],
			'worker-src': ['self', 'blob:'],
			'manifest-src': ['self'],
			'base-uri': ['none'],
			'object-src': ['none'],
			'form-action': ['none']
		}
	}
};

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
		// It stands at every element that a component styles, in its markup, its script and its style sheet.
		cssHash: ({ hash, filename, css }) => `s${hash(filename === '(unknown)' ? css : filename).slice(0, 5)}`
	},
	kit: isOffline ? offline : served
};

export default config;
