/** Milliseconds after somebody's last touch in which what a screen asks is asked for her. */
const TOUCH = 60_000

let touched = Date.now()
for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
  addEventListener(event, () => (touched = Date.now()), { passive: true, capture: true })

/** Whether somebody is at this screen; what it asks by itself must not keep her signed in when she has walked away. */
export const isAttended = () => Date.now() - touched < TOUCH
