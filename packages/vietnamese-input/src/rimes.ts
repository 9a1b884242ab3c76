import { plain } from './letters.ts';

const rimes = `
  a ac ach ai ak am an ang anh ao ap at au ay
  ăc ăk ăm ăn ăng ăp ăt
  âc âk âm ân âng âp ât âu ây
  e ec ek em en eng eo ep et
  ê êch êk êm ên êng ênh êp êt êu
  i ia ich iêc iêk iêm iên iêng iêp iêt iêu ik im in ing inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi ok om on ong ooc
  oong op ot
  ô ôc ôi ôk ôm ôn ông ôp ôt
  ơ ơi ơk ơm ơn ơng ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh uêt ui uk um un ung uôc uôi uôk uôm uôn uông uôt uơ up ut uy uya uych
  uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưk ưm ưn ưng ươc ươi ươk ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu`;

/** Besides the common ones those of Đắk, Krông and Blơk: place names and people of the Central Highlands. */
const onsets = `b bl br c ch chr d dr đ đr g gh gi gr h hl hr k kh kl kr l m ml mr n ng ngh nh p ph pl pr qu r s sr t th
  tr v x`;

const rimeBeginnings: ReadonlySet<string> = new Set(words(rimes).flatMap(beginnings));
const plainRimeBeginnings: ReadonlySet<string> = new Set([...rimeBeginnings].map(plain));
const wholeOnsets: ReadonlySet<string> = new Set(['', ...words(onsets)]);

/** True when a Vietnamese syllable can begin like this. */
export function isOnset(onset: string): boolean {
  return wholeOnsets.has(onset);
}

/** True when the rime, or one that begins with it, exists behind the onset. */
export function isRimeBeginning(onset: string, rime: string): boolean {
  return startsRime(rimeBeginnings, onset, rime);
}

/** As `isRimeBeginning`, for one whose marks may not have been typed yet. */
export function isPlainRimeBeginning(onset: string, rime: string): boolean {
  return startsRime(plainRimeBeginnings, onset, plain(rime));
}

/** The i of `gi` and the u of `qu` are at once part of the rime: giêng is gi + iêng, quốc is qu + uốc. */
function startsRime(known: ReadonlySet<string>, onset: string, rime: string): boolean {
  if (known.has(rime)) return true;
  if (onset === 'gi') return known.has(`i${rime}`);
  return onset === 'qu' && known.has(`u${rime}`);
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

function beginnings(rime: string): readonly string[] {
  return Array.from(rime, (_, index) => rime.slice(0, index + 1));
}
