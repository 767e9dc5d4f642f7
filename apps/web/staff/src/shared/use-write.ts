import { useMutation } from '@tanstack/react-query'
import { readAgain } from '../queries'
import { sayFailed } from './toast'

/** One write: everything is read again after it, also when it was refused, for then the screen was out of date. */
export function useWrite<Input, Output>(write: (input: Input) => Promise<Output>, done?: (output: Output) => void) {
  return useMutation({
    mutationFn: write,
    onSuccess: async (output) => {
      await readAgain()
      done?.(output)
    },
    onError: (error) => {
      sayFailed(error)
      void readAgain()
    },
  })
}
