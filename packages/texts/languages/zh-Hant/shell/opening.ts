import type { ShellKey } from '../../../src/shell/index.ts';

export const opening: Readonly<Partial<Record<ShellKey, string>>> = {
  'opening.today': '今天開放：{hours}',
  'opening.todayWhy': '今天開放：{hours}（{reason}）',
  'opening.announcements': '通知',
  'opening.closed.kind': '辦公時間以外',
  'opening.closed.today': '今天 {time} 再開',
  'opening.closed.tomorrow': '明天 {time} 再開',
  'opening.closed.day': '{weekday} {date} {time} 再開',
  'opening.closed.unknown': '機器暫停多日',
  'opening.closed.safe': '已遞交的申請都安全，仍在辦理。',
  'opening.online.title': '用手機現在就辦',
  'opening.online.detail': '請用手機掃描這個碼：看手續、查申請。',
  'opening.online.code': '打開 {address} 的碼',
  'opening.elsewhere': '您可以去的其他地方',
  'opening.elsewhere.kiosk': '自助機',
  'opening.elsewhere.office': '有工作人員的地方',
  'opening.elsewhere.phone': '電話 {phone}',
  'opening.dark': '螢幕在休息。按一下看開放時間。',
  'opening.finishing': '已到下班時間，您可以辦完',
  'opening.gateway.what': '機器連不上收件單位。',
  'opening.broken.what': '機器剛剛自己停了。',
};
