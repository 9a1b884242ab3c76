import type { PhoneKey } from '../../src/phone/index.ts';

export const phone: Readonly<Partial<Record<PhoneKey, string>>> = {
  language: 'Tiếng Việt',
  loading: '正在打開',
  retry: '再試一次',

  'none.title': '這個頁面沒有打開好',
  'none.detail': '請再掃描機器螢幕上的方形碼。',

  'unanswered.title': '還沒有連上網路',
  'unanswered.detail': '請看手機的網路，再按「再試一次」。',

  'files.title': '把文件傳給機器',
  'files.for': '用於：{procedure}',
  'files.full': '照片和檔案夠了。請按「完成」。',
  'files.arrived': '機器已收到 {count} 張照片或檔案',
  'files.remove': '傳錯了，請在機器上刪去。',
  'files.finish': '完成，回到機器',
  'files.finishing': '正在告訴機器',
  'files.notTold': '還沒有告訴機器。請再試，或在機器上按「完成」。',
  'files.privacy': '照片只放進您在機器上辦的申請。',
  'files.finished.title': '已傳完',
  'files.finished.detail': '請回到機器繼續：{procedure}。這個頁面可以關了。',
  'files.gone.title': '這個碼已過期',
  'files.gone.detail': '請在機器上取新碼再掃描。已收到的都還在。',

  'draft.loading': '正在打開您的表',
  'draft.carried': '機器上的表已轉到這部手機。請看一遍再遞交。',
  'draft.unanswered.detail': '請看手機的網路，再按「再試一次」。表還在等您。',
  'draft.gone.title': '這張表不在這裡了',
  'draft.gone.detail': '請在機器上取新碼。碼只能在幾分鐘內打開一次。',
  'draft.locked.title': '還打不開表',
  'draft.locked.detail': '請在機器上取新碼再掃描。剛才的碼不完整或損壞。',
};
