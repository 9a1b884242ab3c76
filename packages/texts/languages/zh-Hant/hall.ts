import type { HallKey } from '../../src/hall/index.ts';

export const hall: Readonly<Partial<Record<HallKey, string>>> = {
  'hall.title': '請按號碼等候',
  'hall.number': '現在叫號',
  'hall.nobody': '還沒有叫號',
  'hall.before': '剛叫過',
  'hall.silent': '沒有網路，正在重新連線。',
  'hall.sound': '打開聲音',
  'hall.noConfig': '這個頁面還沒有設定：缺少 config.json，裡面要有伺服器的地址和單位代碼。',
  'hall.spoken': '請 {number} 號到 {counter}。',
};
