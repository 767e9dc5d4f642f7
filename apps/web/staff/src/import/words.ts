import { language } from '../texts'
import { en } from './words-en'
import { nl, type Words } from './words-nl'

/** What is said about patients of a list, in the language of the page. */
export const w: Words = language === 'en' ? en : nl
