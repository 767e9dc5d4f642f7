import type { Words } from './words-nl'

export const en: Words = {
  title: 'My account',
  firstTitle: 'Choose a password of your own',
  firstHint: 'You signed in with a temporary password. It works only once. Choose a password that only you know.',
  who: (name, role) => `${name} · ${role}`,
  password: 'Change password',
  passwordElsewhere: 'You sign in with your hospital account. You change your password there, not in Dagpad.',
  current: 'Current password',
  currentTemporary: 'Temporary password',
  next: 'New password',
  nextHint: 'At least 12 characters. A sentence of a few words is easy to remember.',
  again: 'New password once more',
  show: 'Show or hide the password',
  save: 'Save password',
  missing: 'Fill this in.',
  differs: 'The two new passwords are not the same.',
  saved: 'Your password was changed. You were signed out on other devices.',
  everywhere: 'Sign out everywhere',
  everywhereHint: 'Did you forget to sign out on some computer? This signs you out on every device, this one too.',
}
