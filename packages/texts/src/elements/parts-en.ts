import type { partsVi } from './parts-vi.ts';

export const partsEn: Readonly<Record<keyof typeof partsVi, string>> = {
  'choices.exactly': 'Choose exactly {minimum}.',
  'choices.minimum': 'Choose at least {minimum}.',
  'choices.maximum': 'Choose at most {maximum}.',
  'choices.between': 'Choose {minimum} to {maximum}.',

  'group.item': '{name} {number}',
  'group.add': 'Add: {name}',
  'group.full': 'There are {maximum} now, the most there can be.',
  'group.edit': 'Change',
  'group.editNamed': 'Change: {item}',
  'group.remove': 'Delete',
  'group.removeNamed': 'Delete: {item}',
  'group.done': 'Done',
  'group.doneNamed': 'Done: {item}',
  'group.unfinished': 'Not complete',
  'group.wrong': 'Needs a change',
  'group.removeQuestion': 'Delete {item}? Its answers will be gone.',
  'group.keep': 'Keep',
  'group.removed': '{item} is deleted.',

  'attachment.limits': 'At most {maximum} files of up to {megabytes} MB each.',
  'attachment.choose': 'Choose a picture or file',
  'attachment.another': 'Choose another file',
  'attachment.sending': 'Sending',
  'attachment.remove': 'Remove',
  'attachment.removeNamed': 'Remove: {file}',
  'attachment.failed': 'This file was not sent. Choose it again to send it.',
  'attachment.unreadable': 'This file could not be read. Choose it again.',
  'attachment.counter': 'Bring this paper to the counter.',
};
