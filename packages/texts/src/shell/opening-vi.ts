/** Opening hours, announcements, and where to go while the kiosk is closed. */
export const openingVi = {
  'opening.today': 'Hôm nay mở cửa: {hours}',
  'opening.todayWhy': 'Hôm nay mở cửa: {hours} ({reason})',
  'opening.announcements': 'Thông báo',

  'opening.closed.kind': 'Ngoài giờ làm việc',
  'opening.closed.today': 'Máy mở lại lúc {time} hôm nay',
  'opening.closed.tomorrow': 'Máy mở lại lúc {time} ngày mai',
  'opening.closed.day': 'Máy mở lại lúc {time}, {weekday} {date}',
  'opening.closed.unknown': 'Máy tạm nghỉ dài ngày',
  'opening.closed.safe': 'Hồ sơ đã nộp vẫn an toàn và vẫn được giải quyết.',
  'opening.online.title': 'Làm ngay trên điện thoại',
  'opening.online.detail': 'Quét mã này bằng điện thoại: xem thủ tục, tra hồ sơ đã nộp.',
  'opening.online.code': 'Mã để mở trang {address}',

  'opening.elsewhere': 'Nơi khác để bạn đến',
  'opening.elsewhere.kiosk': 'Máy tự phục vụ',
  'opening.elsewhere.office': 'Nơi có cán bộ',
  'opening.elsewhere.phone': 'Điện thoại {phone}',

  'opening.dark': 'Màn hình đang nghỉ. Chạm để xem giờ mở cửa.',
  'opening.finishing': 'Đã hết giờ – bạn cứ làm nốt',

  'opening.gateway.what': 'Máy chưa liên lạc được với nơi nhận hồ sơ.',
  'opening.broken.what': 'Máy vừa tự dừng lại.',
} as const;
