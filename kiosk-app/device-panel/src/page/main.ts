import type { Language, Translate } from '@motcua/texts';
import type { PanelKey } from '@motcua/texts/panel';
import type { ActionAnswer, PanelState } from '../state.ts';
import { showButtons } from './buttons.ts';
import { showChips } from './chips.ts';
import { requireElement, speak, storedLanguage } from './language.ts';
import { Tray } from './tray.ts';

let language: Language = storedLanguage();
let translate: Translate<PanelKey> = speak(language);
let state: PanelState | undefined;
const tray = new Tray(translate);

function show(next: PanelState): void {
  state = next;
  showChips(next, translate);
  showButtons(next);
  tray.show(next.papers);
}

function tell(key: PanelKey, bad: boolean): void {
  const outcome = requireElement('outcome');
  outcome.textContent = translate(key);
  outcome.classList.toggle('bad', bad);
}

async function act(route: string, body: string): Promise<void> {
  try {
    const response = await fetch(`/api/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { code } = (await response.json()) as ActionAnswer;
    tell(`outcome.${code}`, !response.ok);
  } catch {
    tell('outcome.lost', true);
  }
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const { post, body } = button?.dataset ?? {};
  if (post !== undefined && body !== undefined) void act(post, body);
});
requireElement('scan-text').addEventListener('submit', (event) => {
  event.preventDefault();
  const input = requireElement('text') as HTMLInputElement;
  void act('scan', JSON.stringify({ text: input.value }));
});
requireElement('scan-paper').addEventListener('click', () => {
  void act('scan', JSON.stringify({ paper: tray.chosenId ?? 'latest' }));
});
requireElement('language').addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  translate = speak(language);
  tray.speak(translate);
  requireElement('outcome').textContent = '';
  if (state !== undefined) show(state);
});

const events = new EventSource('/api/events');
let lost = false;
events.addEventListener('message', (event: MessageEvent<string>) =>
  show(JSON.parse(event.data) as PanelState),
);
events.addEventListener('error', () => {
  lost = true;
  tell('page.lost', true);
});
events.addEventListener('open', () => {
  if (lost) tell('outcome.done', false);
  lost = false;
});
