import type { FeedbackSummary, OfficerAdviserCall } from '@motcua/gateway/api';
import { FakeGateway, sampleCase } from './fake-gateway.ts';

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const sampleCall: OfficerAdviserCall = {
  id: 'call-1',
  state: 'waiting',
  unit: '26740',
  place: 'Kiosk 1',
  step: 'form',
  procedure: { id: 'extract', name: { vi: 'Trích lục hộ tịch', en: 'Civil-status extract' } },
  calledAt: '2026-11-23T02:16:00Z',
};

/** People who want help and what people said, at the seam of `fetch`. */
export class FakeCare {
  readonly gateway = new FakeGateway(sampleCase());
  calls: readonly OfficerAdviserCall[] = [sampleCall];
  feedback: readonly FeedbackSummary[] = [];
  isCutOff = false;

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const [, calls] = url.pathname.split('/v1/officer/adviser-calls');
    const isFeedback = url.pathname === '/v1/officer/feedback';
    if (calls === undefined && !isFeedback) return await this.gateway.fetch(input, init);
    if (this.isCutOff) throw new TypeError('Failed to fetch');
    if (isFeedback) return json(this.feedback);
    const [, id, action] = calls?.split('/') ?? [];
    if (action === 'end') {
      this.calls = this.calls.filter((call) => call.id !== id);
      return new Response(null, { status: 204 });
    }
    if (action === 'answer') {
      const { by = '' } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as { by?: string };
      const who = by === '' ? {} : { answeredBy: by };
      this.calls = this.calls.map((call) => (call.id === id ? { ...call, state: 'answered', ...who } : call));
    }
    return json(this.calls);
  };
}
