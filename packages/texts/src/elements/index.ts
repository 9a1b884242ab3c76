import type { Texts } from '../catalogue.ts';
import { applicationEn } from './application-en.ts';
import { applicationVi } from './application-vi.ts';
import { en } from './en.ts';
import { statusEn } from './status-en.ts';
import { statusVi } from './status-vi.ts';
import { vi } from './vi.ts';

export type ElementsKey = keyof typeof vi;
export const elementsTexts: Texts<ElementsKey> = { vi, en };

/** Of the two elements a website embeds: apart, so that a page loads the sentences of what it shows. */
export type ApplicationKey = keyof typeof applicationVi;
export const applicationTexts: Texts<ApplicationKey> = { vi: applicationVi, en: applicationEn };

export type StatusKey = keyof typeof statusVi;
export const statusTexts: Texts<StatusKey> = { vi: statusVi, en: statusEn };
