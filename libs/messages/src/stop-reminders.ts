import type { Block } from './blocks.js'
import type { Language } from './words.js'

/** Stands under every reminder; what the link is for, and that it stops nothing else. */
export const stopReminders = (link: string, language: Language): Block => ({
  aside: link,
  label: {
    nl: 'Wilt u geen herinneringen meer? Meld u hier af. Berichten over uw afspraak blijft u krijgen',
    en: 'No more reminders? Unsubscribe here. You will still get messages about your appointment',
  }[language],
})
