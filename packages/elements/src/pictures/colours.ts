/**
 * Colours of the pictures: what the page sets for pictures (tokens.css), else the accent of the component around them.
 * They stay the same in high contrast, where the accent becomes yellow.
 */
export const accent = 'var(--mc-pic-accent,var(--_accent))';
export const accentStrong = 'var(--mc-pic-accent-strong,var(--_accent-strong))';
export const accentDeep = 'var(--mc-pic-accent-deep,var(--_accent-deep))';
export const accentLine = 'var(--mc-pic-accent-line,var(--_accent-line))';
export const sun = 'var(--mc-pic-sun,#f7c64b)';
export const sunSoft = 'var(--mc-pic-sun-soft,#fdeec2)';
export const ink = 'var(--mc-pic-ink,#13211f)';
export const brick = 'var(--mc-pic-brick,#c4563a)';
export const brickDeep = 'var(--mc-pic-brick-deep,#8f3a26)';
export const skin = 'var(--mc-pic-skin,#d79b6f)';
export const skinDeep = 'var(--mc-pic-skin-deep,#b87a50)';
export const cream = 'var(--mc-pic-cream,#fff5dc)';
