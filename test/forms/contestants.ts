import type { FormField } from './form.ts';

/** One implementation of the form, and how its controls are found. */
export interface Contestant {
  /** Its folder in `peers/`; `ours` is served from the product's own bundle. */
  readonly id: string;
  readonly name: string;
  /**
   * `ours` carries our limits; `ours-begun` is the same without its first screen; `floor` is written by hand for this one
   * form: nothing general can be as small.
   */
  readonly role: 'ours' | 'ours-begun' | 'floor' | 'peer';
  /** Selectors of a control, each looked for within the shadow tree of the one before. */
  readonly control: (field: FormField) => readonly string[];
  readonly date: 'native' | 'typed' | 'three-boxes';
  /** Selector of a button by its words, where its accessible name is something else. */
  readonly button?: (words: string) => string;
}

const box = ':is(input, textarea)';

const ours: Pick<Contestant, 'control' | 'date'> = {
  control: ({ id }) => ['mc-application', 'mc-page:not(.ahead, .left)', `[data-field="${id}"]`, box],
  date: 'three-boxes',
};

export const contestants: readonly Contestant[] = [
  { id: 'ours', name: 'mc-application', role: 'ours', ...ours },
  { id: 'ours-begun', name: 'mc-application, begun', role: 'ours-begun', ...ours },
  {
    id: 'lit',
    name: 'hand-written Lit 3.3',
    role: 'floor',
    control: ({ id }) => ['plain-form', `#${id}`],
    date: 'native',
  },
  {
    id: 'formkit',
    name: 'FormKit 2.1 (Vue 3.5)',
    role: 'peer',
    control: ({ id }) => [`#${id}`],
    date: 'native',
  },
  {
    id: 'lion',
    name: 'Lion 0.21',
    role: 'peer',
    control: ({ id }) => [`[name="${id}"] ${box}`],
    date: 'typed',
  },
  {
    id: 'jsonforms',
    name: 'JSON Forms 3.8 (React 19)',
    role: 'peer',
    control: ({ id }) => [`[id^="#/properties/${id}"] ${box}, ${box}[id^="#/properties/${id}"]`],
    date: 'native',
  },
  {
    id: 'rjsf',
    name: 'RJSF 6.11 (React 19)',
    role: 'peer',
    control: ({ id }) => [`#root_${id}`],
    date: 'native',
  },
  {
    id: 'survey-2',
    name: 'SurveyJS 2.5',
    role: 'peer',
    control: ({ id }) => [`[data-name="${id}"] ${box}`],
    date: 'native',
  },
  {
    id: 'survey-3',
    name: 'SurveyJS 3.0 (React 19)',
    role: 'peer',
    control: ({ id }) => [`[data-name="${id}"] ${box}`],
    date: 'native',
  },
  {
    id: 'formio',
    name: 'Form.io 5.6',
    role: 'peer',
    control: ({ id, kind }) => [
      kind === 'date' ? `.formio-component-${id} input[type="number"]` : `[name="data[${id}]"]`,
    ],
    date: 'three-boxes',
    button: (words) => `.formio-wizard-nav-container button:has-text("${words}")`,
  },
];

/** Served from the product's own bundle, with its summary of the answers before they are sent. */
export function isOurs({ role }: Contestant): boolean {
  return role === 'ours' || role === 'ours-begun';
}
