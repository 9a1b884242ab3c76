import type { AttentionItem } from '@motcua/gateway/api';
import { FakeGateway, sampleCase } from './fake-gateway.ts';

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const sampleItem: AttentionItem = {
  provisionalNumber: '4821-0937-5526-1184',
  receivedAt: '2026-11-23T02:16:00Z',
  problem: 'fee-changed',
  message: { vi: 'Lệ phí đã thay đổi.', en: 'The fee has changed.' },
  procedure: { id: 'extract', version: '1.0.0' },
  unit: '26740',
  place: 'Kiosk 1',
  application: '{}',
  answers: [
    {
      label: { vi: 'Người làm đơn', en: 'Applicant' },
      value: { vi: 'Nguyễn Văn An', en: 'Nguyễn Văn An' },
      provenance: 'id-card-qr',
    },
  ],
};

/** Applications that came late, at the seam of `fetch`. */
export class FakeAttention {
  readonly gateway = new FakeGateway(sampleCase());
  items: readonly AttentionItem[] = [sampleItem];
  /** Whether the cause has been mended, so that one can become a case. */
  isMended = false;
  isCutOff = false;

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const [, rest] = url.pathname.split('/v1/officer/attention');
    if (rest === undefined) return await this.gateway.fetch(input, init);
    if (this.isCutOff) throw new TypeError('Failed to fetch');
    const [, number, action] = rest.split('/');
    if (number === undefined) return json(this.items);
    const item = this.items.find(({ provisionalNumber }) => provisionalNumber === number);
    if (action === undefined) return json(item);
    if (action === 'retry' && !this.isMended)
      return json(
        {
          type: '/problems/fee-changed',
          title: '',
          status: 409,
          code: 'fee-changed',
          message: sampleItem.message,
        },
        409,
      );
    this.items = this.items.filter((other) => other !== item);
    return action === 'retry'
      ? json({ caseCode: 'H29.26740-261123-0007' })
      : new Response(null, { status: 204 });
  };
}
