/** What waits at a kiosk for the network. */
export const waitingVi = {
  'subject.outbox': 'Chờ gửi đi',
  'finding.nothing-waits': 'không có gì chờ',
  'finding.waits': 'có phần đang chờ mạng',
  'finding.waits-long': 'có phần chờ quá một ngày',
  'waiting.title': 'Đang chờ gửi đi',
  'waiting.applications': 'Hồ sơ',
  'waiting.feedback': 'Ý kiến người dân',
  'waiting.tickets': 'Số thứ tự',
  'waiting.since': '{count}, từ {time} ngày {day}',
  'waiting.at': 'Màn hình báo lúc {time} ngày {day}.',
  'waiting.long': 'Có phần chờ quá một ngày. Bạn xem mạng, rồi báo nơi quản lý.',
} as const;
