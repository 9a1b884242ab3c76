/** A form that goes on at the person's phone. */
export const carryVi = {
  'carry.button': 'Làm tiếp trên điện thoại',
  'carry.title': 'Làm tiếp trên điện thoại',
  'carry.lead': 'Đơn đang điền sẽ sang điện thoại của bạn. Bạn nộp ở đó.',
  'carry.step1': 'Mở máy ảnh trên điện thoại của bạn.',
  'carry.step2': 'Hướng máy ảnh vào mã QR này.',
  'carry.step3': 'Chạm vào dòng chữ hiện ra. Đơn mở được một lần.',
  'carry.qr': 'Mã QR mở đơn đang điền trên điện thoại',
  'carry.sealing': 'Đang khóa đơn để chuyển',
  'carry.ready': 'Đơn đã sẵn sàng',
  'carry.readyDetail': 'Thấy đơn trên điện thoại rồi, bạn chạm nút dưới. Máy này xóa hết.',
  'carry.unanswered': 'Chưa chuyển được, chưa mất gì',
  'carry.unansweredDetail': 'Máy tự thử lại sau ít giây.',
  'carry.expired': 'Mã QR đã hết hạn',
  'carry.expiredDetail': 'Câu trả lời của bạn còn nguyên. Bạn lấy mã mới.',
  'carry.sealed': 'Chỉ điện thoại quét mã này mở được đơn.',
  'carry.arrived': 'Điện thoại đã mở đơn',

  'carry.taken': 'Điện thoại đã nhận đơn',
  'carry.takenDetail': 'Thấy đơn trên điện thoại rồi, bạn chạm nút dưới. Máy này xóa hết.',
} as const;
