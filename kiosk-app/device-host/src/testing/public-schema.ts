import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { WebSocket } from 'ws';

const file = new URL('xfs4iot-2021-1.schema.json', import.meta.url);
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uri: (text: string) => URL.canParse(text) },
});
const check = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);

/** What the public XFS4IoT schema has against a message; empty when nothing. */
export function schemaFindings(message: unknown): readonly string[] {
  if (check(message)) return [];
  return (check.errors ?? []).map(({ instancePath, message: text }) => `${instancePath} ${text}`);
}

/** A socket that notes what the public schema has against the messages that go and come through it. */
export function withSchemaCheck(socket: WebSocket, findings: string[]): WebSocket {
  const check = (direction: string, text: string): void => {
    const found = schemaFindings(JSON.parse(text)).map((finding) => `${direction}${finding} in ${text}`);
    findings.push(...found);
  };
  socket.on('message', (data: Buffer) => check('received: ', data.toString('utf8')));
  const send = socket.send.bind(socket);
  socket.send = (data: string) => {
    check('sent: ', data);
    send(data);
  };
  return socket;
}
