// Phrases that no password may contain, in small letters. A short list of what leads every public
// count of leaked passwords, and the product's own names; which ones the real service takes is not
// published.

export const commonPhrases: readonly string[] =
  `password passwort letmein welcome qwerty qwertz azerty asdfgh zxcvbn 1q2w3e
qazwsx abc123 a1b2c3 admin administrator iloveyou ihateyou monkey dragonball football baseball
basketball superman batman spiderman pokemon starwars princess sunshine master1 trustno1 whatever
freedom computer internet hello123 changeme changeit default guest123 login123 secret123 temp123
test123 testtest summer202 winter202 spring202 autumn202 liveperson liveengage conversational
callcenter contactcenter motdepasse contrasena 111111 000000 121212 123123 654321 696969
112233`.split(/\s+/)
