export const carryVi = {
  'carry.taken': 'Điện thoại đã nhận đơn',
  'carry.takenDetail': 'Thấy đơn trên điện thoại rồi, bạn chạm nút dưới. Máy này xóa hết.',
} as const;
