import type { Translate } from '@motcua/texts';
import type { TechnicianKey } from '@motcua/texts/technician';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConfigurationReport } from '../configuration-report.ts';

/** The unit's configuration at this kiosk: which is in use, which waits, and why the last one was not taken. */
export function configurationView(
  { hasExpired, refusal, state, version, waitingVersion }: ConfigurationReport,
  t: Translate<TechnicianKey>,
): TemplateResult {
  return html`<section class="card events" aria-labelledby="configuration">
    <div class="head"><h2 id="configuration">${t('configuration.title')}</h2></div>
    <p>${t(`configuration.${state}`, { version })}</p>
    ${hasExpired ? html`<p>${t('configuration.hasExpired')}</p>` : nothing}
    ${waitingVersion === undefined ? nothing : html`<p>${t('configuration.waits', { version: waitingVersion })}</p>`}
    ${refusal === undefined ? nothing : refusalView(refusal, t)}
  </section>`;
}

function refusalView(
  { at, code, reasons = [], source, version }: NonNullable<ConfigurationReport['refusal']>,
  t: Translate<TechnicianKey>,
): TemplateResult {
  const time = new Date(at).toLocaleString('vi', { hour12: false, timeZone: 'Asia/Ho_Chi_Minh' });
  const which = version === undefined ? source : `${source}, ${t('configuration.version', { version })}`;
  return html`<p class="outcome bad">
      ${t('configuration.refused', { time, source: which })} ${t(`configuration.refused.${code}`)}
    </p>
    ${
      reasons.length === 0
        ? nothing
        : html`<ul class="note">
            ${reasons.map((reason) => html`<li>${reason}</li>`)}
          </ul>`
    }`;
}
