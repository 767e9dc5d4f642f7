import type { INestApplicationContext } from '@nestjs/common'
import type { FormName } from '#contracts'
import { type Answers, type AnswerValue, Entries, nextOpen, type Question } from '#questionnaire'

const DESK = { name: 'secretariaat', role: 'secretariat' }

type Entered = { values: string[]; unit?: string; unknown?: boolean }

/** Fills in one form of a path as somebody without complaints would, over the telephone. */
export async function answerForm(app: INestApplicationContext, carePathId: string, form: FormName): Promise<void> {
  const entries = app.get(Entries)
  const opened = await entries.open(carePathId, form, {}, DESK)
  if (!opened) return
  const answers: Record<string, Entered> = {}
  const given: Record<string, Answers[string]> = {}
  for (;;) {
    const question = nextOpen(opened.form, { ...opened.answers, ...given })
    if (!question) break
    const entered = plainAnswer(question)
    answers[question.linkId] = entered
    given[question.linkId] = [valueOf(question, entered)]
  }
  const kept = await entries.keep(
    carePathId,
    form,
    { how: 'phone', answers, complete: true, since: opened.updatedAt },
    {},
    DESK,
  )
  if (!kept.ok) throw new Error(`the demo cannot fill in ${form}: ${JSON.stringify(kept)}`)
}

/** Where "no" or the middle is not what a healthy person says. */
const HEALTHY: Readonly<Record<string, string>> = {
  lying: 'Y',
  transfer: 'self',
  implants: 'none',
  weight: '71',
  height: '165',
}

/** "None of these", "no", or something in the middle. */
function plainAnswer({ linkId, type, choices, min, max, fraxRange, units }: Question): Entered {
  const own = HEALTHY[linkId]
  if (own) return { values: [own] }
  if (type === 'choice') {
    const plain =
      choices.find(({ exclusive }) => exclusive) ?? choices.find(({ code }) => /^(N|nee|no|geen)$/i.test(code))
    return { values: [(plain ?? choices[Math.floor(choices.length / 2)]!).code] }
  }
  if (type === 'string') return { values: ['geen'] }
  if (type === 'date') return { values: ['01-01-2020'] }
  const low = fraxRange?.low ?? min ?? 1
  const high = fraxRange?.high ?? max ?? low
  return { values: [String(Math.round((low + high) / 2))], ...(units[0] && { unit: units[0].code }) }
}

/** What the walk through the form needs to know of an answer: which questions it opens. */
function valueOf({ type, choices }: Question, { values: [value = ''] }: Entered): AnswerValue {
  const choice = choices.find(({ code }) => code === value)
  if (choice) return { valueCoding: { code: choice.code, display: choice.display } }
  return type === 'integer' || type === 'decimal' ? { valueDecimal: Number(value) } : { valueString: value }
}
