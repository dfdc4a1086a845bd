// Links that went through more than one gateway.
import { ESCAPES, FRAGMENT, RESET } from './sample-links'
import type { WrappedLink } from './sample-links'

export const nestedLinks: readonly WrappedLink[] = [
  [
    'Safe Links in Trend Micro v2',
    ['trend-micro', 'microsoft-safe-links'],
    RESET,
    'https://ctp.trendmicro.com/wis/clicktime/v2/clickthrough?url=https%3A%2F%2Fnam11.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fauthentication.liveperson.net%252FresetPassword.html%253Ftoken%253DZk9-_aB3.7xQ~%2526site%253D12345678%26data%3D05%257C02%257Cagent%2540example.com%257C1f%26sdata%3Dq%252Bw%253D%26reserved%3D0&uuid=1&auth=2',
  ],
  [
    'FireEye in Proofpoint v3',
    ['proofpoint-url-defense', 'fireeye-trellix'],
    ESCAPES,
    'https://urldefense.com/v3/__https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=https*3A*2F*2Fva-a.authentication.liveperson.net*2Fr*2F8f3c1a*3Ft*3Da*252Bb*252F*253D*253D*26lang*3Den*26copy*3D1*26region*3Dus*26times*3D3__;JSUlJSUlJSUlJSUlJSUlJSUlJQ!!Pk3-x9!Ab_cDe-4$',
  ],
  [
    'INKY in Safe Links',
    ['microsoft-safe-links', 'inky'],
    RESET,
    'https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshared.outlook.inky.com%2Flink%3Fdomain%3Dliveperson.net%26t%3Dh.eJyrViotylGyUlDKKCkpKLbS108sLclIzSvJTE4syczP08vJLEstSC0qBjLzUkv0i1KLU0sCEouLy_OLUvQySnJz7Evys1PzbKOyLXXjE52M9cwrAuvUijNLUm0NjYxNTM3MLZR0FJSyQVaUKdUCAM6RJb8.MEUCIQDx-_9&data=05%7C02%7Cagent%40example.com%7C1f&sdata=q%2Bw%3D&reserved=0',
  ],
  [
    'Check Point in Safe Links',
    ['microsoft-safe-links', 'check-point'],
    RESET,
    'https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Fprotect.checkpoint.com%2Fv2%2F___https%3A%2F%2Fauthentication.liveperson.net%2FresetPassword.html%3Ftoken%3DZk9-_aB3.7xQ~%26site%3D12345678___.YzJlOnVuaW9uOmM6bzo2ODc2Ojc6ODY1NToyZGUz&data=05%7C02%7Cagent%40example.com%7C1f&sdata=q%2Bw%3D&reserved=0',
  ],
  [
    'Libraesva in Proofpoint v3 in Safe Links',
    ['microsoft-safe-links', 'proofpoint-url-defense', 'libraesva'],
    ESCAPES,
    'https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Furlsand.esvalabs.com%2F%3Fu%3Dhttps%2A3A%2A2F%2A2Fva-a.authentication.liveperson.net%2A2Fr%2A2F8f3c1a%2A3Ft%2A3Da%2A252Bb%2A252F%2A253D%2A253D%2A26lang%2A3Den%2A26copy%2A3D1%2A26region%2A3Dus%2A26times%2A3D3%26e%3D1%26h%3D2__%3BJSUlJSUlJSUlJSUlJSUlJSUlJQ%21%21Pk3-x9%21Ab_cDe-4%24&data=05%7C02%7Cagent%40example.com%7C1f&sdata=q%2Bw%3D&reserved=0',
  ],
  [
    'Sophos in Cisco in Barracuda in Safe Links',
    ['microsoft-safe-links', 'barracuda', 'cisco-secure-email', 'sophos'],
    RESET,
    'https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Flinkprotect.cudasvc.com%2Furl%3Fa%3Dhttps%253a%252f%252fsecure%252dweb%252ecisco%252ecom%252f1x%252fhttps%25253A%25252F%25252Fus%252dwest%252d2%252eprotection%252esophos%252ecom%25252F%25253Fd%25253Da%252526u%25253DaHR0cHM6Ly9hdXRoZW50aWNhdGlvbi5saXZlcGVyc29uLm5ldC9yZXNldFBhc3N3b3JkLmh0bWw%25252FdG9rZW49Wms5LV9hQjMuN3hRfiZzaXRlPTEyMzQ1Njc4%252526p%25253Dm%26c%3DE%2C1%2Cx%26typo%3D1&data=05%7C02%7Cagent%40example.com%7C1f&sdata=q%2Bw%3D&reserved=0',
  ],
  [
    'five gateways',
    ['microsoft-safe-links', 'barracuda', 'proofpoint-url-defense', 'cisco-secure-email', 'topsec'],
    RESET,
    'https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Flinkprotect.cudasvc.com%2Furl%3Fa%3Dhttps%253a%252f%252furldefense%252ecom%252fv3%252f%255f%255fhttps%253a%252f%252fsecure%252dweb%252ecisco%252ecom%252f1a%252fhttps%252a3A%252a2F%252a2Fscanner%252etopsec%252ecom%252a2F%252a3Fd%252a3D1%252a26u%252a3Dhttps%252a253A%252a252F%252a252Fauthentication%252eliveperson%252enet%252a252FresetPassword%252ehtml%252a253Ftoken%252a253DZk9%252d%255faB3%252e7xQ%257e%252a2526site%252a253D12345678%252a26t%252a3D7%255f%255f%253bJSUlJSUlJSUlJSUlJSUlJSUl%2521%2521Pk3%252dx9%2521Ab%255fcDe%252d4%2524%26c%3DE&data=05%7C02%7Cagent%40example.com%7C1f&sdata=q%2Bw%3D&reserved=0',
  ],
  [
    'the same gateway twice',
    ['microsoft-safe-links', 'microsoft-safe-links'],
    FRAGMENT,
    'https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnam11.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fliveperson.com%252FReset%253Fu%253Dj%2525C3%2525B6rg%252Adoe%252527s%2526empty%253D%2526flag%2523%252Fstep%252F2%253Fx%253D1%26data%3D05%257C02%257Cagent%2540example.com%257C1f%26sdata%3Dq%252Bw%253D%26reserved%3D0&data=05%7C02%7Cagent%40example.com%7C1f&sdata=q%2Bw%3D&reserved=0',
  ],
]
