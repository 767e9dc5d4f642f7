import { createContext, useContext } from 'react'

interface ShellActions {
  openHelp: () => void
  openSearch: () => void
}

export const ShellContext = createContext<ShellActions>({ openHelp: () => {}, openSearch: () => {} })
/** What every screen may ask of the frame around it. */
export const useShell = () => useContext(ShellContext)
