const KEY = 'dagpad.letters'

/** Whether single letters do something in a list; each member of staff may switch them off in the keyboard map. */
export const lettersAreOn = () => localStorage.getItem(KEY) !== 'off'
export const switchLetters = (on: boolean) => localStorage.setItem(KEY, on ? 'on' : 'off')
