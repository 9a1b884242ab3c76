import type { LocalText } from '@motcua/texts';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { LocalTextSchema } from '../schema/basics.ts';

/** A reason to wait: people who come for it wait in one line. */
export interface QueueService {
  readonly id: string;
  /** Begins its numbers. `K` is kept for the numbers that kiosks give without network. */
  readonly letter: string;
  readonly name: LocalText;
  readonly detail: LocalText;
  /** Ids of the procedures that are done here; those that the catalogue does not have are passed over. */
  readonly procedures: readonly string[];
}

export interface QueueCounter {
  readonly id: string;
  readonly name: LocalText;
  /** Ids of services; whoever has waited longest in any of these lines comes next. */
  readonly services: readonly string[];
}

/** The lines and counters of a unit. */
export interface QueuePlan {
  readonly services: readonly QueueService[];
  readonly counters: readonly QueueCounter[];
}

const strict = { additionalProperties: false } as const;
const id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' });

const QueuePlanSchema = Type.Object(
  {
    services: Type.Array(
      Type.Object(
        {
          id,
          letter: Type.String({ pattern: '^[A-JL-Z]$' }),
          name: LocalTextSchema,
          detail: LocalTextSchema,
          procedures: Type.Array(Type.String({ maxLength: 100 })),
        },
        strict,
      ),
      { minItems: 1, maxItems: 12 },
    ),
    counters: Type.Array(Type.Object({ id, name: LocalTextSchema, services: Type.Array(id) }, strict), {
      minItems: 1,
      maxItems: 60,
    }),
  },
  strict,
);

export type QueuePlanOutcome =
  | { readonly code: 'ok'; readonly plan: QueuePlan }
  | { readonly code: 'invalid'; readonly complaint: string };

/** Reads the plan of an operator: its shape, that ids and letters are there once, and that each line has a counter. */
export function readQueuePlan(json: string): QueuePlanOutcome {
  const value = parse(json);
  if (!Value.Check(QueuePlanSchema, value)) {
    const [first] = Value.Errors(QueuePlanSchema, value);
    return { code: 'invalid', complaint: `is not as expected at "${first?.instancePath ?? ''}"` };
  }
  const plan: QueuePlan = value;
  const complaint = complaintOf(plan);
  return complaint === undefined ? { code: 'ok', plan } : { code: 'invalid', complaint };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function complaintOf({ counters, services }: QueuePlan): string | undefined {
  const known = new Set(services.map((service) => service.id));
  if (known.size < services.length) return 'names a service twice';
  if (new Set(services.map(({ letter }) => letter)).size < services.length) return 'uses a letter twice';
  if (new Set(counters.map((counter) => counter.id)).size < counters.length) return 'names a counter twice';
  if (counters.some((counter) => counter.services.some((service) => !known.has(service))))
    return 'has a counter for a service that is not there';
  const served = new Set(counters.flatMap((counter) => counter.services));
  return services.every((service) => served.has(service.id)) ? undefined : 'has a service without a counter';
}

const counter = (number: number, ...services: readonly string[]): QueueCounter => ({
  id: String(number),
  name: { vi: `Quầy ${number}`, en: `Counter ${number}`, 'zh-Hant': `${number} 號櫃台` },
  services,
});

/** The lines of a usual ward office, for units whose operator has not written down their own. */
export const usualPlan: QueuePlan = {
  services: [
    {
      id: 'hand-in',
      letter: 'A',
      name: { vi: 'Nộp và nhận hồ sơ', en: 'Hand in or collect papers', 'zh-Hant': '遞交和取件' },
      detail: {
        vi: 'Kinh doanh, học tập, việc làm',
        en: 'Business, school, work',
        'zh-Hant': '做生意、上學、工作',
      },
      procedures: [
        'household-business-registration',
        'household-business-and-tax',
        'school-enrolment',
        'criminal-record',
        'unemployment-benefit',
        'motorcycle-registration',
        'food-safety-certificate',
      ],
    },
    {
      id: 'civil-status',
      letter: 'B',
      name: { vi: 'Hộ tịch, cư trú', en: 'Civil status, residence', 'zh-Hant': '戶籍、居住' },
      detail: {
        vi: 'Khai sinh, kết hôn, khai tử, thường trú',
        en: 'Birth, marriage, death, residence',
        'zh-Hant': '出生、結婚、死亡、居住登記',
      },
      procedures: [
        'civil-status-extract',
        'birth-registration',
        'marriage-registration',
        'death-registration',
        'permanent-residence',
        'temporary-residence',
        'stay-notice',
        'temporary-absence',
        'id-card-renewal',
      ],
    },
    {
      id: 'certification',
      letter: 'C',
      name: { vi: 'Chứng thực', en: 'Certification', 'zh-Hant': '公證' },
      detail: {
        vi: 'Sao y bản chính, chữ ký',
        en: 'Certified copies, signatures',
        'zh-Hant': '公證副本、簽名',
      },
      procedures: [],
    },
    {
      id: 'land',
      letter: 'D',
      name: { vi: 'Đất đai, xây dựng', en: 'Land and building', 'zh-Hant': '房地產、建築' },
      detail: {
        vi: 'Nhà đất, giấy phép xây dựng',
        en: 'Land, building permits',
        'zh-Hant': '房屋、土地、建築許可',
      },
      procedures: ['house-building-permit', 'construction-practice-certificate'],
    },
  ],
  counters: [
    counter(1, 'hand-in'),
    counter(2, 'hand-in', 'certification'),
    counter(3, 'civil-status'),
    counter(4, 'certification'),
    counter(5, 'land'),
  ],
};
