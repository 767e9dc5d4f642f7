/** An answer other than the one hoped for. `message` is the server's own Dutch sentence and may be shown as it is; status 0 means no connection. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message)
  }
}

/** Whether nobody is signed in any more; a wrong password is another refusal. */
export const isSignedOut = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.status === 401 && error.code === 'sign-in'
