import { Checkbox, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { Entered, EntryQuestion } from './questionnaires-api'
import { w } from './words'

interface Props {
  question: EntryQuestion
  entered: Entered
  fault: string | undefined
  onChange: (entered: Entered) => void
}

/** One question as it stands on the paper. */
export function Field({ question, entered, fault, onChange }: Props) {
  const { linkId, number, text, help, onlyIf, type, repeats, choices, units, unit, mayBeUnknown } = question
  const id = `vraag-${linkId}`
  const label = `${number}. ${text}`
  const description = [onlyIf, help].filter(Boolean).join(' ')
  const put = (change: Partial<Entered>) => onChange({ ...entered, ...change })
  const common = { label, description, error: fault, mt: 'md' as const }
  if (type === 'choice' && repeats)
    return (
      <Checkbox.Group {...common} id={id} tabIndex={-1} value={entered.values} onChange={(values) => put({ values })}>
        <Options>
          {choices.map(({ key, label }) => (
            <Checkbox key={key} value={key} label={label} size="md" />
          ))}
        </Options>
      </Checkbox.Group>
    )
  if (type === 'choice')
    return (
      <Radio.Group
        {...common}
        id={id}
        tabIndex={-1}
        value={entered.values[0] ?? ''}
        onChange={(value) => put({ values: value ? [value] : [] })}
      >
        <Options>
          {choices.map(({ key, label }) => (
            <Radio key={key} value={key} label={label} />
          ))}
          <Radio value="" label={w.entry.none} />
        </Options>
      </Radio.Group>
    )
  const typing = {
    ...common,
    id,
    value: entered.values.join(' '),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      put({ values: currentTarget.value ? [currentTarget.value] : [] }),
  }
  return (
    <div>
      {type === 'string' ? (
        <Textarea {...typing} autosize minRows={2} />
      ) : (
        <TextInput
          {...typing}
          maw={type === 'date' ? 420 : 360}
          rightSection={unit && <Text size="sm">{unit}</Text>}
          rightSectionWidth={130}
          autoComplete="off"
        />
      )}
      <Group gap="lg" mt={6}>
        {units.length > 0 && (
          <Radio.Group
            aria-label={`${label} ${w.entry.period}`}
            value={entered.unit ?? ''}
            onChange={(unit) => put({ unit })}
          >
            <Group gap="lg">
              {units.map(({ key, label }) => (
                <Radio key={key} value={key} label={label} />
              ))}
            </Group>
          </Radio.Group>
        )}
        {mayBeUnknown && (
          <Checkbox
            size="md"
            label={w.entry.unknown}
            checked={entered.unknown}
            onChange={({ currentTarget }) => put({ unknown: currentTarget.checked })}
          />
        )}
      </Group>
    </div>
  )
}

const Options = ({ children }: { children: React.ReactNode }) => (
  <Stack gap={6} mt={6}>
    {children}
  </Stack>
)
