interface Pages {
  isFetchingNextPage: boolean
  fetchNextPage: (how: { cancelRefetch: boolean }) => Promise<unknown>
  refetch: () => Promise<unknown>
}

/** Reads a list in pages anew; a page that somebody asked for a moment ago is read first, not dropped for it. */
export async function readAnew({ isFetchingNextPage, fetchNextPage, refetch }: Pages): Promise<void> {
  if (isFetchingNextPage) await fetchNextPage({ cancelRefetch: false })
  await refetch()
}
