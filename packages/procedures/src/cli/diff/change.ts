/**
 * One thing a citizen half way through notices. `lost`: an answer is dropped. `again`: an answer is asked for again.
 * `anew`: a new question. `cost`: fee, time, papers. `moved`: nothing to do. `words`: only the wording.
 */
export interface Change {
  readonly kind: 'lost' | 'again' | 'anew' | 'cost' | 'moved' | 'words';
  readonly text: string;
}
