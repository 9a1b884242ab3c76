/** Parts that few procedures need. */
export const partsVi = {
  'choices.exactly': 'Chọn đúng {minimum} ô.',
  'choices.minimum': 'Chọn ít nhất {minimum} ô.',
  'choices.maximum': 'Chọn nhiều nhất {maximum} ô.',
  'choices.between': 'Chọn từ {minimum} đến {maximum} ô.',

  'group.item': '{name} {number}',
  'group.add': 'Thêm {name}',
  'group.full': 'Đã đủ {maximum} mục.',
  'group.edit': 'Sửa',
  'group.editNamed': 'Sửa: {item}',
  'group.remove': 'Xóa',
  'group.removeNamed': 'Xóa: {item}',
  'group.done': 'Xong',
  'group.doneNamed': 'Xong: {item}',
  'group.unfinished': 'Còn chỗ trống',
  'group.wrong': 'Cần sửa',
  'group.removeQuestion': 'Xóa {item}? Các câu trả lời ở đây sẽ mất.',
  'group.keep': 'Giữ lại',
  'group.removed': 'Đã xóa {item}.',
} as const;
