/** The page that a kiosk's code opens on a phone. */
export const vi = {
  language: 'English',
  loading: 'Đang mở',
  retry: 'Thử lại',

  'none.title': 'Đường dẫn này chưa đủ',
  'none.detail': 'Bạn quét lại mã vuông trên màn hình của máy.',

  'unanswered.title': 'Chưa nối được mạng',
  'unanswered.detail': 'Bạn xem lại mạng của điện thoại, rồi chạm Thử lại.',

  'files.title': 'Gửi giấy tờ cho máy',
  'files.for': 'Cho việc: {procedure}',
  'files.full': 'Đã đủ số tệp. Bạn chạm Xong.',
  'files.arrived': 'Máy đã nhận {count} tệp',
  'files.remove': 'Gửi nhầm thì bạn bỏ tệp đó ở máy.',
  'files.finish': 'Xong, quay lại máy',
  'files.finishing': 'Đang báo cho máy',
  'files.notTold': 'Chưa báo được cho máy. Bạn thử lại, hoặc chạm Xong ở máy.',
  'files.privacy': 'Ảnh chỉ đi vào hồ sơ bạn đang làm ở máy.',
  'files.finished.title': 'Đã gửi xong',
  'files.finished.detail': 'Mời bạn quay lại máy để làm tiếp: {procedure}. Trang này đóng được rồi.',
  'files.gone.title': 'Mã này đã hết hạn',
  'files.gone.detail': 'Bạn lấy mã mới ở máy, rồi quét lại. Tệp máy đã nhận vẫn còn.',

  'draft.loading': 'Đang mở đơn của bạn',
  'draft.carried': 'Đơn từ máy đã sang điện thoại này. Bạn xem lại rồi nộp.',
  'draft.unanswered.detail': 'Đơn vẫn chờ bạn. Bạn xem lại mạng, rồi chạm Thử lại.',
  'draft.gone.title': 'Đơn này không còn ở đây',
  'draft.gone.detail': 'Mã chỉ mở được một lần và trong ít phút. Bạn lấy mã mới ở máy.',
  'draft.locked.title': 'Chưa mở được đơn',
  'draft.locked.detail': 'Đường dẫn bị thiếu hoặc hỏng. Bạn quét lại mã mới ở máy.',
} as const;
