import type { ShellKey } from '../../../src/shell/index.ts';

export const lookup: Readonly<Partial<Record<ShellKey, string>>> = {
  'lookup.title': '您的申請到哪裡了？',
  'lookup.type': '或在下面輸入案件編號。',
  'lookup.code': '案件編號',
  'lookup.example': '例如：H29.26740-261123-0042',
  'lookup.find': '查找',
  'lookup.again': '輸入編號',
  'lookup.waiting': '請把回執放到掃描器下',
  'lookup.loading': '正在查找申請',
  'lookup.not-found': '找不到這個編號的申請',
  'lookup.not-found.todo': '請再看回執上方形碼下面的編號。',
  'lookup.unreachable': '暫時問不到存放申請的地方',
  'lookup.unreachable.todo': '請過幾分鐘再試。您的申請還在。',
  'lookup.incomplete': '還沒有案件編號',
  'lookup.incomplete.todo': '請輸入回執上方形碼下面的編號。',

  'case.in-progress': '申請正在辦理',
  'case.returned': '申請需要補充',
  'case.finished': '辦好了，請來取件',
  'case.due': '{time} 前辦好',
  'case.dueFinished': '請帶回執到 {unit}。',
  'case.reason': '工作人員的話',
  'case.steps': '步驟',
  'case.fee': '費用 {amount}',
  'case.submitted': '{date} {time} 遞交',
  'case.another': '別的申請',
};
