/**
 * Every Vietnamese syllable, made from onset × rime × tone by the rules of spelling. The rimes are written here with
 * their acute in place, so that the table knows by itself where a tone stands.
 */
const acuteRimes = `
  á ác ách ái ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấc ấm ấn ấng ấp ất ấu ấy
  é éc ém én éng éo ép ét ế ếch ếm ến ếnh ếp ết ếu
  í ía ích iếc iếm iến iếng iếp iết iếu ím ín ính íp ít íu
  ó oá oác oách oái oám oán oáng oánh oáo oáp oát oáy oắc oắm oắn oắng oắt óc oé oén oéo oét ói óm ón óng oóc oóng óp ót
  ố ốc ối ốm ốn ống ốp ốt ớ ới ớm ớn ớp ớt
  ú úa uấn uấng uất uấy úc uế uếch uếnh úi úm ún úng uốc uối uốm uốn uống uốt uớ úp út uý uýa uých uyến uyết uýn uýnh
  uýp uýt uýu
  ứ ứa ức ứi ứng ước ưới ướm ướn ướng ướp ướt ướu ứt ứu
  ý yếm yến yếng yết yếu`;

const onsets = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')];
const toneMarks = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const ACUTE = '\u0301';

/** One syllable with what must be typed for it. */
export interface Spelled {
  /** In NFC. */
  readonly syllable: string;
  /** Without the tone, in NFC. */
  readonly letters: string;
  /** 0 for none, else 1 to 5 as on a VNI keyboard. */
  readonly tone: number;
}

export function allSyllables(): readonly Spelled[] {
  const spelled: Spelled[] = [];
  for (const acute of acuteRimes.trim().split(/\s+/)) {
    const decomposed = acute.normalize('NFD');
    const rime = decomposed.replace(ACUTE, '').normalize('NFC');
    for (const onset of onsets) {
      const written = spell(onset, rime);
      if (written === undefined) continue;
      for (const [tone, mark] of toneMarks.entries()) {
        if (/(?:c|ch|p|t)$/.test(rime) && ![1, 5].includes(tone)) continue;
        const full = written.overlap === '' ? decomposed : decomposed.slice(1);
        const syllable = (written.onset + full.replace(ACUTE, mark)).normalize('NFC');
        const letters = (written.onset + full.replace(ACUTE, '')).normalize('NFC');
        spelled.push({ syllable, letters, tone });
      }
    }
  }
  return spelled;
}

/** How an onset and a rime are written together; undefined where the spelling does not allow them. */
function spell(
  onset: string,
  rime: string,
): { readonly onset: string; readonly overlap: string } | undefined {
  const front = /^[eêiy]/.test(rime);
  const glide = /^(?:o[aăe]|u[âêơy])/.test(rime);
  switch (onset) {
    case 'c':
    case 'g':
    case 'ng':
      return /^[eêiy]/.test(rime) && !(onset === 'g' && /^in?$/.test(rime))
        ? undefined
        : { onset, overlap: '' };
    case 'k':
      return front ? { onset, overlap: '' } : undefined;
    case 'gh':
    case 'ngh':
      return /^[eêi]/.test(rime) ? { onset, overlap: '' } : undefined;
    case 'gi':
      if (rime.startsWith('iê')) return { onset, overlap: 'i' };
      return /^[êiy]/.test(rime) || glide ? undefined : { onset, overlap: '' };
    case 'qu':
      if (/^(?:u[âêơy]|uôc)/.test(rime)) return { onset, overlap: 'u' };
      return /^[aăe]/.test(rime) ? { onset, overlap: '' } : undefined;
    case '':
      return rime.startsWith('iê') ? undefined : { onset, overlap: '' };
    default:
      return rime.startsWith('yê') ? undefined : { onset, overlap: '' };
  }
}
