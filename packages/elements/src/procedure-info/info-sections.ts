import type {
  FeeLineDefinition,
  LegalBasis,
  PaperDefinition,
  ProcedureDefinition,
  StepDefinition,
} from '@motcua/procedures';
import { formatDate, formatDong, inLanguage } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import type { InfoKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import type { IconPath } from '../icon/icon.ts';
import { banknote, building2, clock, fileText, gavel, idCard, info, ticket, user } from '../icon/icons.ts';

/** What every section is drawn from. */
export interface InfoView {
  readonly definition: ProcedureDefinition;
  readonly language: Language;
  readonly t: Translate<InfoKey>;
}

type Content = TemplateResult | typeof nothing;

/** All that is to be known before one applies, in the order in which people ask. */
export function infoSections(view: InfoView): TemplateResult {
  return html`${papers(view)} ${steps(view)} ${fees(view)} ${whoAndWhat(view)} ${agencies(view)}
  ${forms(view)} ${legal(view)} ${about(view)}`;
}

function section(path: IconPath, title: string, content: TemplateResult): TemplateResult {
  return html`<section>
    <h2>${icon(path)}${title}</h2>
    ${content}
  </section>`;
}

function papers(view: InfoView): Content {
  const { definition, t } = view;
  if (definition.papers.length === 0) return nothing;
  return section(
    fileText,
    t('info.papers'),
    html`<ul class="rows">
      ${definition.papers.map((one) => paper(one, view))}
    </ul>`,
  );
}

function paper({ id, name, kind, copies, detail, onlyIf }: PaperDefinition, view: InfoView): TemplateResult {
  const { language, t } = view;
  const what = kind === undefined ? '' : t(`info.paper.${kind}`);
  const many = what !== '' && copies !== undefined && copies > 1;
  const form = many ? t('info.paper.copies', { kind: what, copies }) : what;
  return html`<li class="with-icon">
    ${icon(id === 'id-card' ? idCard : fileText)}
    <div>
      <b>${inLanguage(name, language)}</b>
      ${form === '' ? nothing : html`<span class="soft">${`(${form})`}</span>`}
      ${detail === undefined ? nothing : html`<p class="soft small">${inLanguage(detail, language)}</p>`}
      ${
        onlyIf === undefined
          ? nothing
          : html`<p class="soft small">${t('info.paper.onlyIf', { case: inLanguage(onlyIf, language) })}</p>`
      }
    </div>
  </li>`;
}

function steps(view: InfoView): TemplateResult {
  const { definition, language, t } = view;
  return section(
    clock,
    t('info.steps'),
    html`<p class="soft">${inLanguage(definition.processing.text, language)}</p>
      <ol class="rows">
        ${definition.steps.map(
          (step, index) =>
            html`<li class="with-icon">
              <span class="number" aria-hidden="true">${index + 1}</span>
              <div class="wide">
                <div>
                  <b>${inLanguage(step.name, language)}</b>
                  <p class="soft small">${inLanguage(step.holder, language)}</p>
                </div>
                <p class="time">${stepTime(step, view)}</p>
              </div>
            </li>`,
        )}
      </ol>`,
  );
}

/** How long the step takes, else by when it is done; shares of the whole time become whole working days. */
function stepTime({ dueShare, workingDays }: StepDefinition, { definition, t }: InfoView): string {
  const { processing } = definition;
  if (workingDays !== undefined && workingDays > 0) return t('info.step.takes', { days: workingDays });
  if (dueShare === 0) return t('info.step.now');
  if (processing.kind === 'same-day') return t('info.step.sameDay', { time: processing.cutOff });
  return t('info.step.by', { day: Math.max(1, Math.ceil(dueShare * processing.days)) });
}

function fees(view: InfoView): TemplateResult {
  const { definition, language, t } = view;
  const { lines, free, text } = definition.fee;
  return section(
    banknote,
    t('info.fee'),
    html`<p>${inLanguage(text, language)}</p>
      ${
        lines.length === 0
          ? nothing
          : html`<ul class="rows">
              ${lines.map((line) => feeLine(line, view))}
            </ul>`
      }
      ${
        free === undefined || free.length === 0
          ? nothing
          : html`<h3>${t('info.fee.free')}</h3>
              <ul class="rows">
                ${free.map(
                  ({ name, basis }) =>
                    html`<li>
                      <p>${inLanguage(name, language)}</p>
                      <p class="soft small">${basisText(basis, view)}</p>
                    </li>`,
                )}
              </ul>`
      }`,
  );
}

function feeLine(line: FeeLineDefinition, view: InfoView): TemplateResult {
  const { language, t } = view;
  const amount = formatDong(line.amount);
  const value =
    line.amountField !== undefined
      ? t('info.fee.stated')
      : line.quantityField === undefined
        ? amount
        : t('info.fee.each', { amount, what: t('info.fee.unit') });
  return html`<li class="wide">
    <div>
      <b>${inLanguage(line.name, language)}</b>
      ${line.when === undefined ? nothing : html`<span class="soft">${`(${t('info.fee.sometimes')})`}</span>`}
      <p class="soft small">${basisText(line.basis, view)}</p>
    </div>
    <p class="time">${value}</p>
  </li>`;
}

function basisText(id: string, { definition, language, t }: InfoView): string {
  const basis = definition.legalBasis.find((one) => one.id === id);
  if (basis === undefined) return '';
  return t('info.fee.basis', {
    basis: [inLanguage(basis.type, language), basis.number].filter(Boolean).join(' '),
  });
}

function whoAndWhat({ definition, language, t }: InfoView): TemplateResult {
  const { delivery, result, whoMayApply } = definition;
  return html`${section(user, t('info.who'), html`<p>${inLanguage(whoMayApply, language)}</p>`)}
  ${section(
    ticket,
    t('info.result'),
    html`<p>${inLanguage(result, language)}</p>
      ${
        delivery === undefined
          ? nothing
          : html`<h3>${t('info.delivery')}</h3>
              <ul class="dots">
                ${delivery.map(({ text }) => html`<li>${inLanguage(text, language)}</li>`)}
              </ul>`
      }`,
  )}`;
}

function agencies({ definition, language, t }: InfoView): TemplateResult {
  const { agency, agencyParts } = definition;
  if (agencyParts === undefined) {
    return section(building2, t('info.agency'), html`<p>${inLanguage(agency.name, language)}</p>`);
  }
  return section(
    building2,
    t('info.parts', { count: agencyParts.length }),
    html`<ul class="rows">
      ${agencyParts.map(
        (part) =>
          html`<li>
            <b>${inLanguage(part.name, language)}</b>
            <p>${inLanguage(part.agency.name, language)}</p>
            <p class="soft small">
              ${[inLanguage(part.result, language), inLanguage(part.processing?.text, language)].filter(Boolean).join(' · ')}
            </p>
          </li>`,
      )}
    </ul>`,
  );
}

function forms(view: InfoView): Content {
  const { definition, language, t } = view;
  if (definition.forms === undefined || definition.forms.length === 0) return nothing;
  return section(
    fileText,
    t('info.forms'),
    html`<ul class="rows">
      ${definition.forms.map(
        ({ name, number, basis }) =>
          html`<li>
            <b
              >${number === undefined ? nothing : `${t('info.form.number', { number })}: `}${inLanguage(name, language)}</b
            >
            ${basis === undefined ? nothing : html`<p class="soft small">${basisText(basis, view)}</p>`}
          </li>`,
      )}
    </ul>`,
  );
}

function legal(view: InfoView): TemplateResult {
  const { definition, t } = view;
  return section(
    gavel,
    t('info.legal'),
    html`<ul class="rows">
      ${definition.legalBasis.map((document) => legalRow(document, view))}
    </ul>`,
  );
}

function legalRow(
  { type, number, issued, title, clause }: LegalBasis,
  { language, t }: InfoView,
): TemplateResult {
  return html`<li>
    <b>${type === undefined ? nothing : `${inLanguage(type, language)} `}${number}</b>
    ${t('info.issued', { date: formatDate(issued) })}
    <p class="soft small">
      ${inLanguage(title, language)}${clause === undefined ? nothing : html` (${inLanguage(clause, language)})`}
    </p>
  </li>`;
}

function about({ definition, language, t }: InfoView): TemplateResult {
  const { coverage, informationOnly, level, name, nationalCode, validFrom, validTo, version } = definition;
  const from = formatDate(validFrom);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('info.official'), inLanguage(name, language)],
    [t('info.code'), nationalCode],
    [t('info.level'), t(`info.level.${informationOnly === true ? 'counter' : coverage}`, { level })],
    [t('info.valid'), validTo === undefined ? from : t('info.validTo', { from, to: formatDate(validTo) })],
    [t('info.version'), version],
  ];
  return section(
    info,
    t('info.about'),
    html`<dl class="about">
      ${facts.map(([label, value]) =>
        value === undefined
          ? nothing
          : html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>`,
  );
}
