import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type KeyboardEvent } from 'react'
import { api, type SearchHit } from '../api'
import { showBirth } from '../shared/dates'
import { Failure } from '../shared/states'
import { Dialog } from '../shared/dialog'
import { t } from '../texts'
import classes from './shell.module.css'

/** One box for name, birth date and number; always shows all three, so that two identifiers can be compared. */
export function SearchBox({ opened, close }: { opened: boolean; close: () => void }) {
  return (
    <Dialog opened={opened} close={close} title={t.search.title} size="xl">
      <Search close={close} />
    </Dialog>
  )
}

function Search({ close }: { close: () => void }) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [q] = useDebouncedValue(typed.trim(), 200)
  const {
    data: hits = [],
    error,
    isFetched,
  } = useQuery({
    queryKey: ['search', q],
    queryFn: () => api.search(q),
    enabled: q.length >= 2,
    gcTime: 0,
  })
  const open = useOpen(close)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter' && hits[chosen]) open(hits[chosen])
    else return
    event.preventDefault()
  }
  const said = q.length < 2 ? t.search.short : isFetched && !hits.length ? t.search.none : t.search.found(hits.length)

  return (
    <>
      <TextInput
        size="md"
        label={t.search.label}
        description={t.search.hint}
        data-autofocus
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={hits[chosen] ? `hit-${hits[chosen].id}` : undefined}
      />
      <Text size="sm" c="dimmed" mt="sm" role="status">
        {said}
      </Text>
      {error && <Failure error={error} />}
      <ul id="search-hits" role="listbox" aria-label={t.search.title} className={classes.results}>
        {hits.map((hit, index) => (
          <li
            key={hit.id}
            id={`hit-${hit.id}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => open(hit)}
            onMouseEnter={() => setChosen(index)}
          >
            <b>{hit.name}</b>
            <span>{showBirth(hit.birthDate)}</span>
            <span>{hit.number}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A patient with a path day opens there; one without goes to planning. */
function useOpen(close: () => void) {
  const navigate = useNavigate()
  return ({ carePathId, referralId }: SearchHit) => {
    close()
    if (carePathId) void navigate({ to: '/paden/$id', params: { id: carePathId } })
    else if (referralId) void navigate({ to: '/opties', search: { referral: referralId } })
  }
}
