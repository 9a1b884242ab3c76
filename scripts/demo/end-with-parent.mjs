// Preloaded into the demo's services: whoever started them holds their standard input open. When it ends, however it
// ended, nobody is left to stop them, so they stop as if told to.
process.stdin.on('error', () => {});
process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref?.();
