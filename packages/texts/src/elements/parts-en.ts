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
};
