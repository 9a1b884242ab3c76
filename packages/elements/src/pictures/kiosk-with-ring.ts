import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { accent, accentDeep, accentStrong, brick, sun } from './colours.ts';
import { drawnAt, drawnCabinet, drawnScreen, placedDevices } from './places.ts';
import type { KioskPlaces, PlacedDevice } from './places.ts';

/** The kiosk itself, small at the left of a scene, its devices where they truly are, and one of them lit and ringed. */
export function kioskWithRing(lit: PlacedDevice, places: KioskPlaces): SVGTemplateResult {
  const { height, left, top, width } = drawnScreen;
  const { side } = places.devices[lit];
  const at = drawnAt(places.devices[lit], places.screen);
  const others = placedDevices.filter((device) => device !== lit && isUsual(device));
  return svg`<g class="kiosk" data-lit=${lit} transform="translate(46 84)">
    <path d="M30 316h72v44H30z" fill=${accentStrong} />
    <path d="M0 356h132v16H0z" fill=${accentDeep} />
    <rect width=${drawnCabinet.width} height=${drawnCabinet.height} rx="16" fill=${accentDeep} />
    <g class="screen" transform=${`translate(${left} ${top})`}>
      <rect width=${width} height=${height} rx="4" fill="#fbf6ea" />
      <path d="M0 4a4 4 0 0 1 4-4h${width - 8}a4 4 0 0 1 4 4v14H0z" fill=${accent} />
      <path d="M10 42h46M10 60h64M10 76h64" stroke="#6f6a59" stroke-width="6" stroke-linecap="round" />
      <rect x="10" y=${height - 36} width=${width - 20} height="18" rx="4" fill=${accent} />
    </g>
    ${others.map((device) => drawn(device, places, accent))} ${drawn(lit, places, sun)}
    <circle
      class="ring"
      cx=${at.x}
      cy=${at.y}
      r=${side === 'left' || side === 'right' ? 30 : 34}
      fill="none"
      stroke=${brick}
      stroke-width="7"
    />
  </g>`;
}

/** What most kiosks have: the others are drawn only where they are meant. */
function isUsual(device: PlacedDevice): boolean {
  return device === 'scanner' || device === 'card-reader' || device === 'printer';
}

function drawn(device: PlacedDevice, { devices, screen }: KioskPlaces, fill: string): SVGTemplateResult {
  const { x, y } = drawnAt(devices[device], screen);
  return svg`<g transform=${`translate(${x} ${y})`}>${shapeOf(device, fill)}</g>`;
}

function shapeOf(device: PlacedDevice, fill: string): SVGTemplateResult {
  switch (device) {
    case 'scanner':
      return svg`<rect x="-10" y="-18" width="20" height="36" rx="5" fill=${fill} />`;
    case 'card-reader':
      return svg`<rect x="-11" y="-9" width="22" height="18" rx="4" fill=${fill} />`;
    case 'printer':
      return svg`<rect x="-11" y="-4" width="22" height="8" rx="4" fill=${fill} />`;
    case 'keypad':
      return svg`<path d="M-4-11h8v7h7v8h-7v7h-8v-7h-7v-8h7Z" fill=${fill} />`;
    case 'headset':
      return svg`<circle r="9" fill=${fill} /><circle r="3.5" fill=${accentDeep} />`;
    default:
      return device satisfies never;
  }
}
