/** Dutch as the house says it → English. `{a}` stands for a part that is said in English by itself: a step, a day, a name. */
export type Phrases = Readonly<Record<string, string>>
