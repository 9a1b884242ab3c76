/** A service worker that does nothing: something for a wipe to find. */
addEventListener('install', () => undefined);
