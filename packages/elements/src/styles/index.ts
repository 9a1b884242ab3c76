export { baseStyles } from './base.styles.ts';
export { fieldStyles } from './field.styles.ts';
export { panelStyles } from './panel.styles.ts';
export { pressableStyles } from './pressable.styles.ts';
