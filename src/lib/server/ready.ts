/** Whether the law is loaded, so that this process can answer questions; the reason when it is not. */
export type Readiness = { ready: true } | { ready: false; reason: string };

export function lawReady(): Promise<Readiness> {
	return Promise.resolve({ ready: true });
}
