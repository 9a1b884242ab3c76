/** The paper of a queue number. */
export const ticketVi = {
  'ticket.title': 'Số thứ tự của bạn',
  'ticket.counter': 'Nghe gọi đến {counters}',
  'ticket.or': '{first} hoặc {last}',
  'ticket.ahead': 'Người chờ trước bạn',
  'ticket.minutes': 'Chờ khoảng',
  'ticket.minutes-value': '{minutes} phút',
  'ticket.taken': 'Lấy lúc',
  'ticket.taken-value': '{time}, {weekday} {date}',
  'ticket.prepare': 'Chuẩn bị sẵn: {name}',
  'ticket.place': 'Quét mã này ở máy tự phục vụ để biết còn bao lâu.',
  'ticket.screen': 'Số được đọc lên loa và hiện trên màn hình ở sảnh.',
  'ticket.offline': 'Lúc lấy số máy đang mất mạng. Số này vẫn được gọi theo giờ bạn lấy.',
  'ticket.day': 'Số chỉ dùng trong hôm nay. {kiosk}',
} as const;
