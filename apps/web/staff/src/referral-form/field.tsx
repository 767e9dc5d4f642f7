import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Choice, Choices } from './form-api'
import { w } from './words'

export const REQUIRED = ['Herkomst', 'Patiëntnr', 'BSN', 'Achternaam', 'Geboortedatum', 'Geslacht', 'Kanaal', 'Reden']

interface Props {
  name: string
  value: string
  fault: string | undefined
  choices: Choices | undefined
  change: (value: string) => void
  /** She goes on to the next. */
  leave: () => void
}

/** One field of the form: a choice where the hospital has its own words for it, else a line of text. */
export function Field({ name, value, fault, choices, change, leave }: Props) {
  const isRequired = REQUIRED.includes(name)
  const shared = {
    label: isRequired ? `${w.fields[name]} (${w.required})` : w.fields[name],
    description: w.hints[name],
    error: fault,
    value,
    'aria-required': isRequired,
    'data-field': name,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value),
    onBlur: leave,
  }
  const options = optionsOf(name, choices)
  if (options)
    return <NativeSelect {...shared} data={[{ value: '', label: isRequired ? w.choose : w.none }, ...options]} />
  return name === 'Opmerking' ? <Textarea {...shared} autosize minRows={2} /> : <TextInput {...shared} />
}

function optionsOf(name: string, choices: Choices | undefined) {
  const own = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
  const hospitals = (all: readonly Choice[] = []) => all.map(({ label, word }) => ({ value: word, label }))
  switch (name) {
    case 'Geslacht':
      return own(w.sexes)
    case 'Kanaal':
      return own(w.channels)
    case 'Herkomst':
      return hospitals(choices?.routes)
    case 'Reden':
      return hospitals(choices?.reasons)
    case 'Fractuur':
      return hospitals(choices?.sites)
    case 'Voorkeur':
      return hospitals(choices?.wishes)
    default:
      return null
  }
}
