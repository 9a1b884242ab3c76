import { LitElement, css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  messages,
  numberMaximum,
  numberMinimum,
  patterns,
  send,
  steps,
  today,
  words,
} from '../form/form.mjs';

// What a good programmer writes for this one form, and for no other.
const expressions = new Map(
  Object.entries(patterns).map(([kind, { source, message }]) => [
    kind,
    { test: new RegExp(source, 'u'), message },
  ]),
);

function errorOf(field, text) {
  const value = text.trim();
  if (value === '') return field.optional ? '' : messages.required;
  const pattern = expressions.get(field.kind);
  if (pattern !== undefined && !pattern.test.test(value)) return pattern.message;
  if (field.kind === 'date' && value > today) return messages.dateFuture;
  if (value.length < (field.minimumLength ?? 0)) return messages.tooShort;
  if (field.kind === 'number' && !(Number(value) >= field.minimum)) return numberMinimum(field);
  if (field.kind === 'number' && Number(value) > field.maximum) return numberMaximum(field);
  return '';
}

class PlainForm extends LitElement {
  static styles = css`
    :host {
      display: block;
      max-width: 40rem;
      margin: 2rem auto;
      font:
        1.1rem/1.5 system-ui,
        sans-serif;
    }
    .field {
      display: grid;
      gap: 0.25rem;
      margin-block: 1rem;
      padding: 0;
      border: 0;
    }
    .field > label,
    legend {
      font-weight: 600;
    }
    input:not([type='radio']),
    textarea {
      font: inherit;
      padding: 0.6rem;
      border: 2px solid #555;
      border-radius: 6px;
    }
    [aria-invalid='true'] {
      border-color: #b3261e;
    }
    .error {
      margin: 0;
      color: #b3261e;
    }
    button {
      font: inherit;
      padding: 0.8rem 2rem;
      border: 0;
      border-radius: 6px;
      background: #0b57d0;
      color: #fff;
    }
  `;
  static properties = { step: { state: true }, errors: { state: true } };

  #answers = {};

  constructor() {
    super();
    this.step = 0;
    this.errors = {};
  }

  render() {
    const { id, title, fields } = steps[this.step];
    return keyed(
      id,
      html`<form novalidate @submit=${(event) => this.#onNext(event)}>
        <h1 tabindex="-1">${title}</h1>
        ${fields.map((field) => this.#field(field))}
        <button>${this.step === steps.length - 1 ? words.send : words.next}</button>
      </form>`,
    );
  }

  #field(field) {
    const { id, label, kind } = field;
    const error = this.errors[id] ?? '';
    if (kind === 'choice') {
      return html`<fieldset class="field" aria-describedby="${id}-error">
        <legend>${label}</legend>
        ${field.options.map(
          (option) =>
            html`<label>
              <input
                type="radio"
                name=${id}
                value=${option.value}
                @change=${(event) => this.#answer(field, event)}
              />
              ${option.label}
            </label>`,
        )}
        ${this.#error(id, error)}
      </fieldset>`;
    }
    return html`<div class="field">
      <label for=${id}>${label} ${field.optional ? '(không bắt buộc)' : nothing}</label>
      ${
        kind === 'long-text'
          ? html`<textarea
              id=${id}
              maxlength="500"
              aria-invalid=${error === '' ? nothing : 'true'}
              aria-describedby="${id}-error"
              @input=${(event) => this.#answer(field, event)}
            ></textarea>`
          : html`<input
              id=${id}
              type=${kind === 'date' ? 'date' : 'text'}
              maxlength="500"
              inputmode=${kind === 'number' || kind === 'id-number' ? 'numeric' : nothing}
              aria-invalid=${error === '' ? nothing : 'true'}
              aria-describedby="${id}-error"
              @input=${(event) => this.#answer(field, event)}
            />`
      }
      ${this.#error(id, error)}
    </div>`;
  }

  #error(id, error) {
    return html`<p class="error" id="${id}-error">${error}</p>`;
  }

  #answer(field, event) {
    this.#answers[field.id] = event.target.value;
    if (this.errors[field.id] !== undefined)
      this.errors = { ...this.errors, [field.id]: errorOf(field, event.target.value) };
  }

  async #onNext(event) {
    event.preventDefault();
    const { fields } = steps[this.step];
    this.errors = Object.fromEntries(
      fields.map((field) => [field.id, errorOf(field, this.#answers[field.id] ?? '')]),
    );
    const wrong = fields.find(({ id }) => this.errors[id] !== '');
    if (wrong !== undefined) {
      await this.updateComplete;
      this.renderRoot.querySelector(`#${wrong.id}, [name=${wrong.id}]`)?.focus();
      return;
    }
    if (this.step === steps.length - 1) {
      await send(this.#answers);
      return;
    }
    this.step += 1;
    this.errors = {};
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus();
  }
}

customElements.define('plain-form', PlainForm);
document.querySelector('#form').append(document.createElement('plain-form'));
