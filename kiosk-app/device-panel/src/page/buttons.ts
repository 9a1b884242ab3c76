import type { PanelState } from '../state.ts';

/** Shows the buttons that make sense now. One that goes while it has the focus hands it to its successor. */
export function showButtons(state: PanelState): void {
  const holds = conditions(state);
  const focused = document.activeElement;
  for (const button of document.querySelectorAll<HTMLElement>('[data-when]')) {
    button.hidden = !holds.has(button.dataset['when'] ?? '');
  }
  if (focused instanceof HTMLElement && focused.hidden) {
    focused.closest('.keys')?.querySelector<HTMLElement>('.press:not([hidden])')?.focus();
  }
}

function conditions({
  scanner,
  printer,
  cardReader,
  keypad,
  board,
  network,
}: PanelState): ReadonlySet<string> {
  return new Set([
    scanner.plugged ? 'scanner-plugged' : 'scanner-unplugged',
    cardReader.plugged ? 'reader-plugged' : 'reader-unplugged',
    cardReader.card === undefined ? 'no-card' : 'card-on',
    keypad.plugged ? 'keypad-plugged' : 'keypad-unplugged',
    board.plugged ? 'board-plugged' : 'board-unplugged',
    board.somebody ? 'somebody' : 'nobody',
    board.headset ? 'headset' : 'no-headset',
    network.plugged ? 'network-plugged' : 'network-unplugged',
    printer.powered ? 'printer-on' : 'printer-off',
    printer.coverOpen ? 'cover-open' : 'cover-closed',
    printer.cutterJammed ? 'cutter-jammed' : 'cutter-free',
    ...(printer.paper === 'out' ? [] : ['paper-in']),
    ...(printer.paper === 'full' ? ['paper-full'] : ['paper-wanted']),
  ]);
}
