import type { ShellKey } from '../../../src/shell/index.ts';

export const page: Readonly<Partial<Record<ShellKey, string>>> = {
  'doorway.centre': '公共行政服務中心',
  'doorway.date': '{weekday} {day}/{month}',
  'doorway.help': '這裡隨時可以求助',

  'part.information': '查看手續',
  'part.card': '讀身份證',
  'part.form': '填表',
  'part.review': '核對',
  'part.submission': '遞交',
  'part.line': '第 {number} 步，共 {total} 步 · {name}',

  'sill.language': 'Tiếng\u00A0Việt English',
  'sill.larger': '大字',
  'sill.help': '求助',

  'action.back': '返回',
  'action.next': '繼續',
  'action.more': '往下看',
  'action.finish': '完成',
  'action.home': '主頁',

  'start.hello': '您好',
  'start.invitation': '請進來辦手續。',
  'start.touch': '請按這裡',
  'start.begin': '開始',
  'start.person': '櫃台有工作人員可以幫您',
  'start.languages': '語言',

  'home.title': '您今天要辦什麼？',
  'home.find': '輸入要辦的手續名稱',
  'home.lookup': '已遞交的申請',
  'home.all': '全部手續',
  'home.minutes': '約 {minutes} 分鐘',

  'procedures.search': '查找',
  'procedures.show': '查看',
  'procedures.searchTitle': '您要找什麼手續？',
  'procedures.searchHelp': '請用越南文輸入，例如：khai sinh。不加聲調也可以。',

  'procedure-loading.title': '正在打開手續',
  'procedure-fault.kind': '暫時連不上收件單位',
  'procedure-fault.title': '暫時打不開這項手續',
  'procedure-fault.detail': '請再試，或問櫃台人員。您沒有損失什麼。',
  'procedure-fault.retry': '再試一次',
  'procedure-gone.kind': '這裡剛停收這項手續',
  'procedure-gone.detail': '請看別的手續，或問櫃台人員。',

  'idle.title': '您還在這裡嗎？',
  'idle.detail': '{seconds} 秒後，機器會刪除您輸入的內容，為您保密。',
  'idle.stay': '我需要多一點時間',
  'idle.leave': '刪除並結束',

  'exit.title': '您要離開嗎？',
  'exit.detail': '機器會刪除您輸入的內容。申請還沒有遞交。',
  'exit.detailSubmitting': '請到櫃台問一下。機器沒有收到答覆，不能確定申請已經送到。',
  'exit.detailReceipt': '申請已遞交。離開前請記下案件編號。',
  'exit.stay': '不，留下',
  'exit.leave': '離開並刪除',

  'help.title': '您需要幫忙嗎？',
  'help.person': '請叫櫃台人員。這個畫面會保持不變。',
  'help.exit': '隨時可以按「完成」。機器會刪除您輸入的一切。',
  'help.contrastOn': '顏色更清楚',
  'help.contrastOff': '平常的顏色',
  'help.close': '繼續辦理',

  'loading.title': '機器正在開門',
  'loading.detail': '請等幾秒。',

  'closed.kind': '暫停服務',
  'closed.title': '機器正在等待連線',
  'closed.detail': '請到櫃台。沒有東西遺失。以前遞交的申請都安全。',
  'closed.waiting': '幾秒後機器會自動再試',
  'closed.retry': '現在再試',

  'broken.kind': '機器有故障',
  'broken.title': '抱歉，機器要休息一下',
  'broken.detail': '急的話請到櫃台。幾秒後機器會重新打開。以前遞交的申請都安全。您輸入的內容已刪除。',

  'sill.exit': '完成，刪除我的資料',
};
