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
