import { assert } from 'chai';
import { createFilesClient } from './files-client.ts';

const file = new File([new Uint8Array(300_000)], 'anh.png', { type: 'image/png' });

describe('uploads in a browser', () => {
  it('progress is told up to the end', async () => {
    const shares: number[] = [];
    const client = createFilesClient({ baseUrl: globalThis.location.origin });
    const outcome = await client.upload(file, {
      procedure: 'p',
      fieldId: 'f',
      onProgress: (share) => shares.push(share),
    });
    // The server of the tests is no gateway.
    assert.equal(outcome.code, 'garbled');
    assert.equal(shares.at(-1), 1);
    assert.isTrue(shares.every((share) => share >= 0 && share <= 1));
  });

  it('an abort while it is under way ends it with its reason', async () => {
    const controller = new AbortController();
    const client = createFilesClient({ baseUrl: globalThis.location.origin });
    const uploading = client.upload(file, {
      procedure: 'p',
      fieldId: 'f',
      signal: controller.signal,
      onProgress: () => undefined,
    });
    controller.abort(new Error('left'));
    assert.equal(await uploading.catch((error: Error) => error.message), 'left');
  });

  it('nobody there is offline', async () => {
    const client = createFilesClient({ baseUrl: 'http://127.0.0.1:1' });
    const outcome = await client.upload(file, { procedure: 'p', fieldId: 'f', onProgress: () => undefined });
    assert.equal(outcome.code, 'offline');
  });
});
