import type { BrowserContext, Page } from 'playwright-core'
import { HAND, type Screen } from './screens.js'
import type { Linked, Shown } from './shown.js'

/** Whose link each browser opened last: a birth date may be tried so many times and no more. */
const opened = new WeakMap<BrowserContext, string>()

/** Behind her link and her birth date, in the language of the browser. */
const asPatient = async (page: Page, { link, birthDate }: Linked) => {
  if (opened.get(page.context()) === link) return void (await page.goto('/mijn'))
  if ((await page.evaluate<string>('navigator.language')).startsWith('en'))
    await page.getByText('This page in English').click()
  const [year, month, day] = birthDate.split('-')
  const fields = page.locator('form input:not([type=hidden])')
  for (const [index, text] of [day, month, year].entries()) await fields.nth(index).fill(text!)
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/mijn/)
  opened.set(page.context(), link)
}

type Who = (shown: Shown) => Linked
const patient = (
  name: string,
  path: string | null,
  { who = (shown) => shown, then }: { who?: Who; then?: (page: Page) => Promise<void> } = {},
): Screen => ({
  name,
  as: null,
  sizes: HAND,
  path: (shown) => who(shown).link,
  then: async (page, shown) => {
    await asPatient(page, who(shown))
    if (path) await page.goto(path)
    await then?.(page)
  },
})

/** The first choice, or a number that can be true. */
async function answerOne(page: Page) {
  const field = page.locator('form [name=a]').first()
  const type = await field.getAttribute('type')
  const question = await page.locator('h1').innerText()
  if (type === 'radio' || type === 'checkbox') await field.check()
  else await field.fill(/weeg|weigh/i.test(question) ? '72' : /lang|tall/i.test(question) ? '165' : '50')
  await page.locator('main form button').first().click()
}

/** Answers until there is nothing left to ask. */
async function answerAll(page: Page) {
  while (!page.url().endsWith('/controle')) {
    const from = page.url()
    await answerOne(page)
    await page.waitForURL((url) => url.href !== from)
  }
}

export const PATIENT_SCREENS: readonly Screen[] = [
  { name: 'patient-link', as: null, sizes: HAND, path: ({ link }) => link },
  patient('patient-day', null),
  patient('patient-urine', '/mijn/urine'),
  patient('patient-today', '/mijn/vandaag', { who: ({ today }) => today }),
  patient('patient-offer', '/mijn/aanbod', { who: ({ offered }) => offered }),
  patient('patient-question', '/mijn/vragenlijst/calcium'),
  patient('patient-question-wrong', '/mijn/vragenlijst/calcium', {
    then: (page) => page.locator('main form button').first().click(),
  }),
  patient('patient-check-answers', '/mijn/vragenlijst/frax', { then: answerAll }),
  patient('patient-other-day', '/mijn/andere-dag'),
  patient('patient-cancel', '/mijn/afzeggen'),
  patient('patient-evening', '/mijn/avond'),
]
