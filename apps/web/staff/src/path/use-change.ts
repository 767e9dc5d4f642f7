import { useMutation } from '@tanstack/react-query'
import type { CarePath } from '../api'
import { readAgain } from '../queries'

/** A change of the path from a dialog: a refusal is shown where it was asked, what was typed stays, and the path is read again before the next try. */
export function useChange<Input>(change: (input: Input) => Promise<CarePath>, done: (path: CarePath) => void) {
  return useMutation({
    mutationFn: change,
    onSuccess: async (path) => {
      await readAgain()
      done(path)
    },
    onError: () => readAgain(),
  })
}
