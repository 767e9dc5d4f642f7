import { showPhone } from '#contracts'
import classes from './phone-link.module.css'

interface Props {
  /** Such as `Bel`. */
  call: string
  patient: { readonly name: string; readonly phone: string | null }
}
/** A patient's number as people dial it, which a telephone on the computer dials by itself; nothing where none is known. */
export function PhoneLink({ call, patient: { name, phone } }: Props) {
  if (!phone) return null
  return (
    <a
      className={classes.link}
      href={`tel:${phone.replace(/[^+\d]/g, '')}`}
      aria-label={`${call} ${showPhone(phone)}: ${name}`}
    >
      {call} {showPhone(phone)}
    </a>
  )
}
