import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encode } from 'fast-png';
import { sampleLogo } from '../testing/index.ts';
import { checkLogo } from './check-logo.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const reasons = (text: string): string =>
  checkLogo({ mediaType: 'image/svg+xml', data: Buffer.from(text).toString('base64') }).join('\n');
const pngReasons = (bytes: Uint8Array): string =>
  checkLogo({ mediaType: 'image/png', data: Buffer.from(bytes).toString('base64') }).join('\n');

test('a flat drawing may stand on the screen', () => {
  assert.equal(reasons(sampleLogo), '');
  assert.equal(
    reasons(svg('<defs><linearGradient id="g"/></defs><path d="M0 0h9" fill="url(#g)"/><use href="#g"/>')),
    '',
  );
});

test('what runs, loads or links is refused', () => {
  for (const [text, reason] of [
    [svg('<script>alert(1)</script>'), /<script>/],
    [svg('', 'onload="alert(1)"'), /attribute onload/],
    [svg('<foreignObject/>'), /<foreignObject>/],
    [svg('<image href="https://evil.example/x.png"/>'), /<image>/],
    [svg('<a href="javascript:alert(1)"><path/></a>'), /<a>/],
    [svg('<use href="https://evil.example/x.svg#a"/>'), /lead out of the file/],
    [svg('<path fill="url(https://evil.example/x)"/>'), /lead out of the file/],
    [svg('<path fill="url(#a) url(//evil.example)"/>'), /lead out of the file/],
    [svg('<style>*{background:url(//evil.example)}</style>'), /<style>/],
    [svg('<path style="fill:red"/>'), /attribute style/],
    [`<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg('<desc>&a;</desc>')}`, /DOCTYPE/],
    [`<?xml-stylesheet href="x.css"?>${svg('')}`, /processing instructions/],
    ['<html/>', /not an SVG/],
    ['', /not an SVG/],
    ['<svg><g></svg>', /not well-formed/],
    [svg('<g>'.repeat(50) + '</g>'.repeat(50)), /too many parts/],
    [svg('<path/>'.repeat(2500)), /too many parts/],
    [svg(`<desc>${'x'.repeat(70_000)}</desc>`), /bytes/],
  ] as const) {
    assert.match(reasons(text), reason, text.slice(0, 80));
  }
});

test('a PNG has its size and its bytes looked at', () => {
  const picture = (side: number): Uint8Array =>
    encode({ width: side, height: side, data: new Uint8Array(side * side * 4).fill(200), channels: 4 });
  assert.equal(pngReasons(picture(64)), '');
  assert.match(pngReasons(picture(64).subarray(0, 90)), /damaged/);
  const huge = Buffer.from(picture(8));
  huge.writeUInt32BE(60_000, 16);
  assert.match(pngReasons(huge), /60000 × 8 pixels/);
  assert.match(pngReasons(Buffer.from(sampleLogo)), /not a PNG/);
});

test('random bytes, and drawings with random parts, never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' }), (bytes, text) => {
      pngReasons(bytes);
      pngReasons(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), bytes]));
      reasons(Buffer.from(bytes).toString('latin1'));
      reasons(svg(`<path fill="${text}"/>${text}`));
    }),
  );
});
