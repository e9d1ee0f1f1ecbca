const words = 'bahu pasar padi kopi tebu sawah ladang pagi hujan kebun bakul tandu jalan rumah sumur lesung'.split(' ')

/** A first password one can say on the telephone: four words and a number, some 26 bits, to be changed soon. */
export function makePassword(): string {
  const chance = crypto.getRandomValues(new Uint32Array(5))
  const picked = [...chance.slice(0, 4)].map((number) => words[number % words.length])
  return [...picked, 100 + ((chance[4] ?? 0) % 900)].join('-')
}
