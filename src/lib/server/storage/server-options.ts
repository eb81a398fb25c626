/**
 * How the private server runs. Everything stands here and nothing in its data folder, so that a new version of the app
 * brings its own.
 */
const OPTIONS: Readonly<Record<string, string | number>> = {
	// What the screen confirmed is on disk. With synchronous_commit off a crash lost answers, so it is never off.
	fsync: 'on',
	synchronous_commit: 'on',
	full_page_writes: 'on',
	// Only this machine, and only with the password.
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	// Modest: it shares a small machine with the app. Ten connections per process, some for a tool beside it.
	max_connections: 60,
	shared_buffers: '32MB',
	io_method: 'sync',
	max_parallel_workers_per_gather: 0,
	jit: 'off',
	// Nobody follows this server, so it writes no more than its own recovery needs.
	wal_level: 'minimal',
	max_wal_senders: 0,
	max_wal_size: '256MB',
	// A statement that fails names values of people, so it is told to the app and not to the log.
	log_min_messages: 'log',
	log_min_error_statement: 'panic',
	log_error_verbosity: 'terse',
	log_checkpoints: 'off',
	timezone: 'UTC',
	log_timezone: 'UTC'
};

export function serverArguments(cluster: string, port: number): string[] {
	const options = Object.entries({ ...OPTIONS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	return ['-D', cluster, ...options];
}
