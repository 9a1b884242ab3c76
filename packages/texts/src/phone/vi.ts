/** The page that a kiosk's code opens on a phone. */
export const vi = {
  language: 'English',
  loading: 'Đang mở',
  retry: 'Thử lại',

  'none.title': 'Trang này chưa mở đúng',
  'none.detail': 'Bạn quét lại mã QR trên màn hình của máy.',

  'unanswered.title': 'Chưa nối được mạng',
  'unanswered.detail': 'Bạn xem lại mạng của điện thoại, rồi chạm Thử lại.',

  'files.title': 'Gửi giấy tờ cho máy',
  'files.for': 'Cho việc: {procedure}',
  'files.full': 'Đã đủ ảnh và tệp. Bạn chạm Xong.',
  'files.arrived': 'Máy đã nhận {count} ảnh hoặc tệp',
  'files.remove': 'Gửi nhầm thì bạn bỏ ở máy.',
  'files.finish': 'Xong, quay lại máy',
  'files.finishing': 'Đang báo cho máy',
  'files.notTold': 'Chưa báo được cho máy. Bạn thử lại, hoặc chạm Xong ở máy.',
  'files.privacy': 'Ảnh chỉ đi vào hồ sơ bạn đang làm ở máy.',
  'files.finished.title': 'Đã gửi xong',
  'files.finished.detail': 'Mời bạn quay lại máy để làm tiếp: {procedure}. Trang này đóng được rồi.',
  'files.gone.title': 'Mã này đã hết hạn',
  'files.gone.detail': 'Bạn lấy mã mới ở máy, rồi quét lại. Những gì máy đã nhận vẫn còn.',

  'draft.loading': 'Đang mở đơn của bạn',
  'draft.carried': 'Đơn từ máy đã sang điện thoại này. Bạn xem lại rồi nộp.',
  'draft.unanswered.detail': 'Bạn xem lại mạng của điện thoại, rồi chạm Thử lại. Đơn vẫn chờ bạn.',
  'draft.gone.title': 'Đơn này không còn ở đây',
  'draft.gone.detail': 'Bạn lấy mã mới ở máy. Mã chỉ mở được một lần, trong ít phút.',
  'draft.locked.title': 'Chưa mở được đơn',
  'draft.locked.detail': 'Bạn lấy mã mới ở máy, rồi quét. Mã vừa rồi bị thiếu hoặc hỏng.',
} as const;
