import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import type { DeviceKind } from '@motcua/devices';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import { isOneOf } from '@motcua/devices/wire';

/** As lsusb writes it: `04b8`. */
const usbId = Type.String({ pattern: '^[0-9a-f]{4}$' });

const match = Type.Object(
  {
    bus: Type.Union([Type.Literal('usb'), Type.Literal('serial'), Type.Literal('hid')]),
    vendorId: Type.Optional(usbId),
    productId: Type.Optional(usbId),
    interfaceClass: Type.Optional(Type.Integer({ minimum: 0, maximum: 255 })),
    serialPrefix: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  },
  { additionalProperties: false },
);

/** What a driver may do beyond reading its own files: anything else is refused to its process. */
const touch = Type.Union([
  Type.Literal('addons'),
  Type.Literal('child-processes'),
  Type.Literal('workers'),
  Type.String({ pattern: '^(read|write):/.+' }),
]);

/** Kinds of device that a package can drive. */
export const drivenKinds = [
  'barcode-scanner',
  'receipt-printer',
  'navigation-keys',
  'presence-sensor',
  'audio-jack',
  'lights',
] as const satisfies readonly DeviceKind[];

/** Kinds that have a contract and a conformance kit, and no place in the host. */
const unservedKinds = ['document-camera', 'payment-terminal'] as const satisfies readonly DeviceKind[];

const schema = Type.Object(
  {
    kind: Type.Unsafe<DrivenKind>(Type.Enum([...drivenKinds])),
    /** Relative to the package; exports `openDevice`. */
    module: Type.String({ minLength: 1, maxLength: 200 }),
    matches: Type.Optional(Type.Array(match, { maxItems: 100 })),
    touches: Type.Optional(Type.Array(touch, { maxItems: 20 })),
    memoryMb: Type.Optional(Type.Integer({ minimum: 16, maximum: 1024 })),
  },
  { additionalProperties: false },
);

/** Which devices a driver drives: every field that is there must agree. */
export interface DeviceMatch {
  readonly bus: 'usb' | 'serial' | 'hid';
  readonly vendorId?: number;
  readonly productId?: number;
  /** Class of one of its interfaces: 7 = printer. */
  readonly interfaceClass?: number;
  /** Begins the serial number. */
  readonly serialPrefix?: string;
}

export type DrivenKind = (typeof drivenKinds)[number];

/** A driver package, as its `package.json` declares it in `motcua.driver`. */
export interface DriverManifest {
  readonly packageName: string;
  /** Real, absolute. */
  readonly folder: string;
  readonly kind: DrivenKind;
  /** Real, absolute. */
  readonly module: string;
  readonly matches: readonly DeviceMatch[];
  readonly touches: readonly string[];
  readonly memoryMb: number;
}

export type ManifestResult =
  | { readonly code: 'manifest'; readonly manifest: DriverManifest }
  | { readonly code: 'invalid'; readonly reason: string };

/** Enough for a driver; a leak is noticed before the kiosk suffers. */
const usualMemoryMb = 64;

/** Reads the declaration of a driver package, named by its folder or, from `base`, by its package name. */
export function readDriverManifest(driver: string, base: string = process.cwd()): ManifestResult {
  const file = findPackageFile(driver, base);
  if (file === undefined) return { code: 'invalid', reason: `${driver}: no such driver package` };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { code: 'invalid', reason: `${file}: is not JSON` };
  }
  const declared = partOf(partOf(value, 'motcua'), 'driver');
  const kind = partOf(declared, 'kind');
  if (typeof kind === 'string' && isOneOf(unservedKinds, kind)) {
    return { code: 'invalid', reason: `${file}: the device host does not run drivers of a ${kind} yet` };
  }
  if (!Value.Check(schema, declared)) {
    const [first] = Value.Errors(schema, declared);
    return {
      code: 'invalid',
      reason: `${file}: motcua.driver${first?.instancePath ?? ''} ${first?.message ?? ''}`,
    };
  }
  const folder = realpathSync(dirname(file));
  const path = resolve(folder, declared.module);
  let module: string;
  try {
    module = realpathSync(path);
  } catch {
    return { code: 'invalid', reason: `${file}: motcua.driver/module is not there` };
  }
  if (!module.startsWith(folder + sep)) {
    return { code: 'invalid', reason: `${file}: motcua.driver/module leaves the package` };
  }
  const name = partOf(value, 'name');
  return {
    code: 'manifest',
    manifest: {
      packageName: typeof name === 'string' ? name : folder,
      folder,
      module,
      kind: declared.kind,
      matches: (declared.matches ?? []).map(toMatch),
      touches: declared.touches ?? [],
      memoryMb: declared.memoryMb ?? usualMemoryMb,
    },
  };
}

function toMatch({ vendorId, productId, ...rest }: Static<typeof match>): DeviceMatch {
  return {
    ...rest,
    ...(vendorId !== undefined && { vendorId: Number.parseInt(vendorId, 16) }),
    ...(productId !== undefined && { productId: Number.parseInt(productId, 16) }),
  };
}

function findPackageFile(driver: string, base: string): string | undefined {
  const candidates =
    isAbsolute(driver) || driver.startsWith('.')
      ? [resolve(base, driver)]
      : (createRequire(join(base, 'x.js')).resolve.paths(driver) ?? []).map((folder) => join(folder, driver));
  for (const folder of candidates) {
    try {
      return realpathSync(join(folder, 'package.json'));
    } catch {
      // Not in this one.
    }
  }
  return undefined;
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
