import { nl, type Texts } from './nl'
export const en: Texts = { ...nl, locale: 'en' }
