export const vi = {
  'hall.title': 'Mời theo số thứ tự',
  'hall.number': 'Mời số',
  'hall.nobody': 'Chưa gọi số nào',
  'hall.before': 'Vừa gọi',
  'hall.silent': 'Mất mạng, đang nối lại.',
  'hall.sound': 'Bật tiếng',
  'hall.noConfig': 'Trang chưa được cài đặt: thiếu config.json với địa chỉ máy chủ và mã đơn vị.',
  'hall.spoken': 'Mời số {number}, đến {counter}.',
} as const;
