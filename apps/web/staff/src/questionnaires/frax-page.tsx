import { Group, Paper, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Answers } from '../api'
import { answersQuery } from '../queries'
import { Action } from '../shared/action'
import { showInstant } from '../shared/dates'
import { say } from '../shared/toast'
import { t } from '../texts'
import { AboutPath } from '../path/about-path'
import classes from '../path/path.module.css'
import { AnsweredBy } from './answered-by'
import { FraxResultForm } from './frax-result'
import { w } from './words'

const route = getRouteApi('/inside/paden/$id/frax')
/** The official tool. Nothing of the patient goes with the link. */
const TOOL = 'https://frax.shef.ac.uk/FRAX/'

/** The answers in the order of the official tool, to print or copy, and what the tool said. Computes nothing. */
export function FraxPage() {
  const { id } = route.useParams()
  return (
    <AboutPath
      id={id}
      title={w.frax.title}
      query={useQuery(answersQuery(id))}
      link={
        <Link to="/paden/$id/antwoorden" params={{ id }} data-no-print>
          {t.answers.title}
        </Link>
      }
    >
      {({ forms, fraxResults }) => {
        const form = forms.find((one) => one.form === 'frax')
        const items = (form?.items ?? []).filter(({ fraxItem }) => fraxItem)
        return (
          <>
            <Text size="sm">{w.frax.intro}</Text>
            <AnsweredBy by={form?.by ?? null} />
            {items.length === 0 ? <Text size="sm">{w.frax.notAnswered}</Text> : <Sheet items={items} />}
            <Result id={id} results={fraxResults} />
          </>
        )
      }}
    </AboutPath>
  )
}

function Sheet({ items }: { items: Answers['forms'][number]['items'] }) {
  const text = [w.frax.model, ...items.map(({ question, answer }) => `${question} ${answer}`)].join('\n')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    say(w.frax.copied)
  }
  return (
    <Paper component="section" aria-labelledby="frax-sheet">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5" id="frax-sheet">
          {w.frax.model}
        </Title>
        <Group gap="xs" data-no-print>
          <a href={TOOL} target="_blank" rel="noreferrer">
            {w.frax.site}
          </a>
          <Action variant="default" onClick={() => void copy()}>
            {w.frax.copy}
          </Action>
          <Action variant="default" onClick={() => window.print()}>
            {w.frax.print}
          </Action>
        </Group>
      </Group>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{w.frax.question}</th>
            <th scope="col">{w.frax.answer}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ question, answer, unknown }) => (
            <tr key={question}>
              <th scope="row">{question}</th>
              <td>
                {answer}
                {unknown && <span className={classes.detail}>{w.frax.unknown}</span>}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{w.frax.bmd}</th>
            <td>…………</td>
          </tr>
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt="xs">
        {w.frax.blind}
      </Text>
    </Paper>
  )
}

function Result({ id, results }: { id: string; results: Answers['fraxResults'] }) {
  return (
    <Paper component="section" aria-labelledby="frax-result">
      <Title order={2} size="h5" id="frax-result" mb="xs">
        {w.frax.result}
      </Title>
      {results.length === 0 && (
        <Text size="sm" mb="xs">
          {w.frax.none}
        </Text>
      )}
      {results.map(({ toolVersion, withBmd, majorPct, hipPct, enteredBy, enteredAt }) => (
        <Text size="sm" key={enteredAt} mb={4}>
          {w.frax.line(`${majorPct}`, `${hipPct}`, withBmd, toolVersion)}
          <span className={classes.detail}>{w.frax.by(enteredBy, showInstant(enteredAt))}</span>
        </Text>
      ))}
      <FraxResultForm id={id} />
    </Paper>
  )
}
