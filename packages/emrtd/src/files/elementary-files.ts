/** Files of the eMRTD application and of the master file (ICAO 9303-10, 3.3 and 4). */
export const elementaryFiles = {
  CardAccess: { id: 0x011c, tag: 0x31 },
  /** In the master file; the security object has the same identifier in the application. */
  CardSecurity: { id: 0x011d, tag: 0x30 },
  /** In the master file: what chip and reader have to know of each other (ISO/IEC 7816-4, 12.1.1). No single object. */
  AtrInfo: { id: 0x2f01, tag: 0x47 },
  COM: { id: 0x011e, tag: 0x60 },
  SOD: { id: 0x011d, tag: 0x77 },
  DG1: { id: 0x0101, tag: 0x61 },
  DG2: { id: 0x0102, tag: 0x75 },
  DG7: { id: 0x0107, tag: 0x67 },
  DG11: { id: 0x010b, tag: 0x6b },
  DG12: { id: 0x010c, tag: 0x6c },
  DG13: { id: 0x010d, tag: 0x6d },
  DG14: { id: 0x010e, tag: 0x6e },
  DG15: { id: 0x010f, tag: 0x6f },
} as const;

export type FileName = keyof typeof elementaryFiles;

/** What READ BINARY calls the file: the last five bits of its identifier (ICAO 9303-10, tables 35 and 38). */
export const shortIdOf = (name: FileName): number => elementaryFiles[name].id & 0x1f;

/** True for files outside the eMRTD application. */
export const isInMasterFile = (name: FileName): boolean =>
  name === 'CardAccess' || name === 'CardSecurity' || name === 'AtrInfo';

/** A data group, which the document security object holds a hash of. */
export type DataGroupName = Extract<FileName, `DG${number}`>;

/** The number by which the security object names a data group. */
export const dataGroupNumber = (name: DataGroupName): number => Number(name.slice(2));

/** Application identifier of an eMRTD (ICAO 9303-10, 3.2). */
export const applicationId = Uint8Array.of(0xa0, 0, 0, 2, 0x47, 0x10, 1);
