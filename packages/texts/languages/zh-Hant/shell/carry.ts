import type { ShellKey } from '../../../src/shell/index.ts';

export const carry: Readonly<Partial<Record<ShellKey, string>>> = {
  'carry.button': '在手機上繼續',
  'carry.title': '在手機上繼續',
  'carry.lead': '正在填的表會轉到您的手機，在那裡遞交。',
  'carry.step1': '打開您手機的相機。',
  'carry.step2': '對準這個方形碼。',
  'carry.step3': '按一下出現的那行字。表格只能打開一次。',
  'carry.qr': '用手機打開這張表的方形碼',
  'carry.sealing': '正在把表鎖好',
  'carry.ready': '表已準備好',
  'carry.readyDetail': '手機上看到表後，請按下面的按鈕。這台機器會全部刪除。',
  'carry.unanswered': '還沒有轉過去，沒有損失什麼',
  'carry.unansweredDetail': '幾秒後機器會自動再試。',
  'carry.expired': '方形碼已過期',
  'carry.expiredDetail': '請取新碼。您的答案都還在。',
  'carry.sealed': '只有掃描這個碼的手機能打開表。',
  'carry.arrived': '手機已打開表',
  'carry.taken': '手機已接收表',
  'carry.takenDetail': '手機上看到表後，請按下面的按鈕。這台機器會全部刪除。',
};
