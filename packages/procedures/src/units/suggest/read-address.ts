import type { FormerWard } from '../former-units.ts';
import type { Unit } from '../units.ts';
import type { AddressWord } from './address-words.ts';
import { matchesBefore } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import type { PlaceNames, WardOfToday } from './names-of-places.ts';

/** One way to understand an address. */
export interface Reading {
  readonly districts: readonly Unit[];
  readonly formerWards: readonly FormerWard[];
  readonly todayWards: readonly WardOfToday[];
}

interface Scored extends Reading {
  readonly score: number;
}

/** One level read, or passed over. */
interface Step<Named extends Unit> {
  readonly units: readonly Named[];
  readonly end: number;
  readonly sure: boolean;
  readonly hasKind: boolean;
  readonly score: number;
}

/** What a level that was read is worth; a part that had to be skipped costs more than a district gives. */
const worth = {
  province: 2,
  district: 3,
  ward: 4,
  unsure: -1,
  skipped: -2,
  likelier: 0.25,
  /** `Tiền Hải, Thái Bình` on an old card is the district, although there is a ward of that name. */
  wardWithoutKindOrDistrict: -2,
} as const;

/**
 * The likeliest ways to understand an address, from its end: province, district, ward. All of the same likelihood are
 * given; none when no ward and no district is found.
 */
export function bestReadings(words: readonly AddressWord[], names: PlaceNames): readonly Reading[] {
  const readings: Scored[] = [];
  for (const province of steps(names.provinces, words, words.length)) {
    for (const place of orNone(province.units)) {
      for (const district of steps(names.districts(place), words, province.end)) {
        readings.push(...readWards({ words, names, province: place, district, score: province.score }));
      }
    }
  }
  const found = readings.filter(
    ({ districts, formerWards, todayWards }) => districts.length + formerWards.length + todayWards.length > 0,
  );
  const best = Math.max(...found.map(({ score }) => score));
  return found.filter(({ score }) => score === best);
}

interface Above {
  readonly words: readonly AddressWord[];
  readonly names: PlaceNames;
  readonly province: Unit | undefined;
  readonly district: Step<Unit>;
  /** Of the province. */
  readonly score: number;
}

function readWards({ words, names, province, district, score }: Above): readonly Scored[] {
  const readings: Scored[] = [];
  for (const place of orNone(district.units)) {
    const districts = place === undefined ? [] : [place];
    const base = score + district.score;
    const within = place ?? province;
    // Without a district, only what is clearly a ward's name counts; without a province too, its kind must be there.
    const counts = (step: Step<Unit>): boolean =>
      place !== undefined || (step.sure && (province !== undefined || step.hasKind));
    const wardScore = (step: Step<Unit>): number =>
      step.score + (place === undefined && !step.hasKind ? worth.wardWithoutKindOrDistrict : 0);
    const today = place === undefined && (province === undefined || names.standsToday(province));
    for (const step of steps(names.formerWards(within), words, district.end)) {
      const formerWards = counts(step) ? step.units : [];
      readings.push({
        districts,
        formerWards,
        todayWards: [],
        score: base + (formerWards.length > 0 ? wardScore(step) + (today ? 0 : worth.likelier) : 0),
      });
    }
    for (const step of steps(names.todayWards(within), words, district.end)) {
      if (step.units.length === 0 || !counts(step)) continue;
      const likelier = today ? worth.likelier : 0;
      readings.push({
        districts,
        formerWards: [],
        todayWards: step.units,
        score: base + wardScore(step) + likelier,
      });
    }
  }
  return readings;
}

/** The names that end here, nothing at all, and the names that end one part earlier. */
function steps<Named extends Unit>(
  index: NameIndex<Named>,
  words: readonly AddressWord[],
  end: number,
): readonly Step<Named>[] {
  const partStart = words.slice(0, end).findLastIndex((word) => word.startsPart);
  return [
    { units: [], end, sure: false, hasKind: false, score: 0 },
    ...read(index, words, end, 0),
    ...(partStart > 0 ? read(index, words, partStart, worth.skipped) : []),
    ...(partStart > 0
      ? [{ units: [], end: partStart, sure: false, hasKind: false, score: worth.skipped }]
      : []),
  ];
}

function read<Named extends Unit>(
  index: NameIndex<Named>,
  words: readonly AddressWord[],
  end: number,
  cost: number,
): readonly Step<Named>[] {
  return matchesBefore(index, words, end).map(({ units, start, kind, sure }) => ({
    units,
    end: start,
    sure,
    hasKind: kind !== undefined,
    score: worth[index.level] + cost + (sure ? 0 : worth.unsure),
  }));
}

/** Each unit, or nothing once where there is none. */
function orNone(units: readonly Unit[]): readonly (Unit | undefined)[] {
  return units.length === 0 ? [undefined] : units;
}
