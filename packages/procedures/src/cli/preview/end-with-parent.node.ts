/**
 * Preloaded into the gateway of a preview: the preview holds its standard input open. When the preview ends, however it
 * ended, nobody is left to stop the gateway, so it stops as if told to.
 */
process.stdin.on('error', () => undefined);
process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
// A pipe is a socket: it must not keep the process alive by itself.
if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();
