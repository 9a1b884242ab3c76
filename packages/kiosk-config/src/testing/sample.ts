import type { Configuration, OpeningHours } from '../content/schema.ts';

const workday = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
];

/** Of an ordinary office. */
export const sampleHours: OpeningHours = {
  monday: workday,
  tuesday: workday,
  wednesday: workday,
  thursday: workday,
  friday: workday,
  saturday: [{ from: '07:30', to: '11:30' }],
  sunday: [],
  daysOff: ['2027-01-01'],
};

/** A door, drawn flat. */
export const sampleLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 88"><rect width="88" height="88" rx="12" fill="#fff"/>' +
  '<path d="M20 76V40a24 24 0 0 1 48 0v36Z" fill="#b0322a"/></svg>';

/** A configuration that says everything that can be said, for kiosks of Phường Sài Gòn. */
export function sampleConfiguration(changes: Partial<Configuration> = {}): Configuration {
  return {
    format: 1,
    version: 12,
    audience: { units: ['26740'] },
    notBefore: '2026-11-01T00:00:00+07:00',
    expires: '2036-11-01T00:00:00+07:00',
    services: {
      procedures: ['civil-status-extract', 'temporary-absence'],
      mostWanted: 'civil-status-extract',
    },
    brand: { hue: 255, chroma: 0.08 },
    logo: {
      mediaType: 'image/svg+xml',
      data: btoa(sampleLogo),
      description: { vi: 'Biểu trưng phường', en: 'Ward logo' },
    },
    texts: { 'start.invitation': { vi: 'Mời bạn vào phường Sài Gòn.', en: 'Welcome to Sài Gòn Ward.' } },
    hours: sampleHours,
    darkAfterMinutes: 10,
    announcements: [{ text: { vi: 'Thứ Sáu này quầy 3 nghỉ.', en: 'Counter 3 is closed this Friday.' } }],
    elsewhere: [
      {
        kind: 'office',
        name: { vi: 'Ủy ban nhân dân phường Bến Thành', en: 'Bến Thành Ward Office' },
        address: { vi: '92 Nguyễn Trãi, đi bộ 10 phút', en: '92 Nguyễn Trãi, ten minutes on foot' },
        hours: { vi: 'Thứ Hai đến thứ Sáu, 07:30 – 17:00', en: 'Monday to Friday, 07:30 – 17:00' },
        phone: '028 0000 0000',
      },
    ],
    website: 'https://dichvucong.example',
    devices: { volumeLimit: 0.8 },
    ...changes,
  };
}
