// A device service as somebody else would write it: plain JavaScript, XFS4IoT as of 2021 (all but type, name and
// requestId stand in the payload), nothing of ours. It tells its port on stdout and obeys one word a line on stdin.
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/xfs4iot/v1.0/acme' });
const clients = new Set();
/** @type {Map<number, (code: string, payload?: object) => void>} */
const running = new Map();
let device = 'online';

server.on('listening', () => console.log(JSON.stringify({ port: server.address().port })));
server.on('connection', (socket) => {
  clients.add(socket);
  socket.on('close', () => clients.delete(socket));
  socket.on('message', (data) => {
    const { header, payload } = JSON.parse(Buffer.from(data).toString('utf8'));
    const { name, requestId } = header;
    const send = (type, content) =>
      socket.send(JSON.stringify({ header: { type, name, requestId }, payload: content }));
    const complete = (completionCode, content = {}) => {
      running.delete(requestId);
      send('completion', { completionCode, ...content });
    };
    if (typeof payload.timeout !== 'number') return send('acknowledge', { status: 'invalidMessage' });
    send('acknowledge', { status: 'ok' });
    if (name === 'Common.Status') complete('success', { common: { device } });
    else if (name === 'Common.Cancel') {
      for (const id of payload.requestIds ?? [...running.keys()]) running.get(id)?.('canceled');
      complete('success');
    } else if (name === 'BarcodeReader.Read' || name === 'Printer.PrintRaw') {
      console.log(JSON.stringify({ began: name, data: payload.data }));
      running.set(requestId, complete);
    } else complete('unsupportedCommand');
  });
});

function end(completionCode, payload) {
  for (const complete of running.values()) complete(completionCode, payload);
}

function tell(payload, name = 'Common.StatusChangedEvent') {
  for (const socket of clients)
    socket.send(JSON.stringify({ header: { type: 'unsolicited', name }, payload }));
}

const orders = {
  scan: (text) =>
    end('success', {
      readOutput: [{ symbology: 'qrCode', barcodeData: Buffer.from(text).toString('base64') }],
    }),
  printed: () => end('success'),
  fail: (errorCode) => end('commandErrorCode', { errorCode }),
  device: (word) => tell({ device: (device = word) }),
  paper: (threshold) => tell({ paperSource: 'upper', threshold }, 'Printer.PaperThresholdEvent'),
  garbage: () => clients.forEach((socket) => socket.send('{"header":')),
  drop: () => clients.forEach((socket) => socket.terminate()),
};
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [order, ...rest] = line.split(' ');
    orders[order]?.(rest.join(' '));
  })
  .on('close', () => process.exit(0));
