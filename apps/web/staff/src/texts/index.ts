import { en } from './en'
import { nl, type Texts } from './nl'

const KEY = 'dagpad.language'
export const language: 'nl' | 'en' = localStorage.getItem(KEY) === 'en' ? 'en' : 'nl'

/** The words of the chosen language. Chosen once per page load, so every module may simply use it. */
export const t: Texts = language === 'en' ? en : nl

/** Keeps the other language for the next visits too, and starts the page again in it. */
export function switchLanguage() {
  localStorage.setItem(KEY, language === 'en' ? 'nl' : 'en')
  location.reload()
}
