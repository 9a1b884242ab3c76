import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { secondsToAnswer } from '../machines/idle-machine.ts';

const blockCount = 20;

/** The time left as a number and as blocks that go out one by one. */
export function countdown(seconds: number): TemplateResult {
  const lit = Math.ceil((seconds / secondsToAnswer) * blockCount);
  return html`<svg class="countdown" viewBox="40 40 320 320" role="timer" aria-label=${seconds}>
    ${Array.from({ length: blockCount }, (_, index) => block(index, index >= blockCount - lit))}
    <text x="200" y="246" text-anchor="middle" fill="currentColor">${seconds}</text>
  </svg>`;
}

function block(index: number, isLit: boolean): TemplateResult {
  const from = -90 + index * 18 + 1.5;
  const to = from + 15;
  const path = `M${at(150, from)}A150 150 0 0 1 ${at(150, to)}L${at(118, to)}A118 118 0 0 0 ${at(118, from)}Z`;
  return svg`<path class=${isLit ? 'lit' : 'out'} d=${path} stroke-width="3" />`;
}

function at(radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${(200 + radius * Math.cos(angle)).toFixed(1)} ${(200 + radius * Math.sin(angle)).toFixed(1)}`;
}
