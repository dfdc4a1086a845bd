// Links as Barracuda, Cisco, Trend Micro, Symantec, Sophos and Check Point rewrite them.
import { ESCAPES, FRAGMENT, RESET, SIGNS } from './sample-links'
import type { WrappedLink } from './sample-links'

export const otherLargeGatewayLinks: readonly WrappedLink[] = [
  [
    'Barracuda',
    ['barracuda'],
    RESET,
    'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fauthentication%2eliveperson%2enet%2fresetPassword%2ehtml%3ftoken%3dZk9%2d%5faB3%2e7xQ%7e%26site%3d12345678&c=E,1,6oCqZ-_w,,&typo=1',
  ],
  [
    'Barracuda, with escapes inside',
    ['barracuda'],
    ESCAPES,
    'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fva%2da%2eauthentication%2eliveperson%2enet%2fr%2f8f3c1a%3ft%3da%252Bb%252F%253D%253D%26lang%3den%26copy%3d1%26region%3dus%26times%3d3&c=E,1,x&typo=0',
  ],
  [
    'Cisco',
    ['cisco-secure-email'],
    RESET,
    'https://secure-web.cisco.com/1F1pclAK9-tvBoixp_x/https%3A%2F%2Fauthentication.liveperson.net%2FresetPassword.html%3Ftoken%3DZk9-_aB3.7xQ~%26site%3D12345678',
  ],
  [
    'Cisco over http',
    ['cisco-secure-email'],
    FRAGMENT,
    'http://secure-web.cisco.com/1zR/https%3A%2F%2Fliveperson.com%2FReset%3Fu%3Dj%25C3%25B6rg%2Adoe%2527s%26empty%3D%26flag%23%2Fstep%2F2%3Fx%3D1',
  ],
  [
    'Cisco, encoded twice',
    ['cisco-secure-email'],
    ESCAPES,
    'https://secure-web.cisco.com/1p7fo3/https%253A%252F%252Fva-a.authentication.liveperson.net%252Fr%252F8f3c1a%253Ft%253Da%25252Bb%25252F%25253D%25253D%2526lang%253Den%2526copy%253D1%2526region%253Dus%2526times%253D3',
  ],
  [
    'Cisco, small escapes',
    ['cisco-secure-email'],
    SIGNS,
    'https://secure-web.cisco.com/1p7fo3/https%3a%2f%2fknowledge%2eliveperson%2ecom%2fx%2f%257Ea%252fb%252Fc%3bv%3d1%2f%28new%29%21%3fq%3da%2bb',
  ],
  [
    'Trend Micro v1',
    ['trend-micro'],
    RESET,
    'https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=https%3a%2f%2fauthentication%2eliveperson%2enet%2fresetPassword%2ehtml%3ftoken%3dZk9%2d%5faB3%2e7xQ%7e%26site%3d12345678&umid=6a65&auth=53c7',
  ],
  [
    'Trend Micro v1, partly escaped',
    ['trend-micro'],
    'https://va.liveperson.net/reset?token=-ab_1',
    'https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=https%3a%2f%2fva%2eliveperson%2enet%2freset?token=%2dab%5f1&umid=B8',
  ],
  [
    'Trend Micro v1, urlprotect',
    ['trend-micro'],
    ESCAPES,
    'https://cas5-0-urlprotect.trendmicro.com:443/wis/clicktime/v1/query?url=https%3a%2f%2fva%2da%2eauthentication%2eliveperson%2enet%2fr%2f8f3c1a%3ft%3da%252Bb%252F%253D%253D%26lang%3den%26copy%3d1%26region%3dus%26times%3d3&umid=9e&auth=d8',
  ],
  [
    'Trend Micro v2',
    ['trend-micro'],
    FRAGMENT,
    'https://ctp.trendmicro.com/wis/clicktime/v2/clickthrough?url=https%3A%2F%2Fliveperson.com%2FReset%3Fu%3Dj%25C3%25B6rg%2Adoe%2527s%26empty%3D%26flag%23%2Fstep%2F2%3Fx%3D1&uuid=2dd8&auth=31bb',
  ],
  [
    'Symantec',
    ['symantec'],
    RESET,
    'https://clicktime.symantec.com/38YrYPLxxSqYhBQLb1eruhW7Vc?u=https%3A%2F%2Fauthentication.liveperson.net%2FresetPassword.html%3Ftoken%3DZk9-_aB3.7xQ~%26site%3D12345678',
  ],
  [
    'Symantec, with a hash',
    ['symantec'],
    ESCAPES,
    'https://clicktime.symantec.com/15tStdWWRBCjGxB6bujRD?h=zRUjvnB-oJ7=&u=https%3A%2F%2Fva-a.authentication.liveperson.net%2Fr%2F8f3c1a%3Ft%3Da%252Bb%252F%253D%253D%26lang%3Den%26copy%3D1%26region%3Dus%26times%3D3',
  ],
  [
    'Symantec, partly escaped',
    ['symantec'],
    'https://va.liveperson.net/r/${x}?a=1&b=2#c',
    'https://clicktime.symantec.com/15xVSd?h=6gce=&u=https://va.liveperson.net/r/%24%7Bx%7D?a=1&b=2#c',
  ],
  [
    'Symantec Messaging Gateway',
    ['symantec'],
    'https://va.liveperson.net/reset?t=1',
    'https://noclick_va.liveperson.net/reset?t=1',
  ],
  [
    'Symantec Messaging Gateway, further in',
    ['symantec'],
    'https://va.liveperson.net/reset?t=noclick_',
    'https://va.noclick_liveperson.net/reset?t=noclick_',
  ],
  [
    'Sophos',
    ['sophos'],
    RESET,
    'https://eu-central-1.protection.sophos.com/?d=liveperson.net&u=aHR0cHM6Ly9hdXRoZW50aWNhdGlvbi5saXZlcGVyc29uLm5ldC9yZXNldFBhc3N3b3JkLmh0bWw/dG9rZW49Wms5LV9hQjMuN3hRfiZzaXRlPTEyMzQ1Njc4&p=m&i=NjI0&t=RlVk&h=0d&s=AVN',
  ],
  [
    'Sophos without slash',
    ['sophos'],
    ESCAPES,
    'https://us-west-2.protection.sophos.com?d=evil.example&u=aHR0cHM6Ly92YS1hLmF1dGhlbnRpY2F0aW9uLmxpdmVwZXJzb24ubmV0L3IvOGYzYzFhP3Q9YSUyQmIlMkYlM0QlM0QmbGFuZz1lbiZjb3B5PTEmcmVnaW9uPXVzJnRpbWVzPTM&i=x&t=y&h=z',
  ],
  [
    'Sophos, base64 escaped',
    ['sophos'],
    'https://va.liveperson.net/?>>>~~~ÿÿ',
    'https://us-west-2.protection.sophos.com/?d=x&u=aHR0cHM6Ly92YS5saXZlcGVyc29uLm5ldC8%2FPj4%2Bfn5%2Bw7%2FDvw%3D%3D&p=m',
  ],
  [
    'Check Point v2',
    ['check-point'],
    RESET,
    'https://protect.checkpoint.com/v2/___https://authentication.liveperson.net/resetPassword.html?token=Zk9-_aB3.7xQ~&site=12345678___.YzJlOnVuaW9uOmM6bzo2ODc2Ojc6ODY1NToyZGUz',
  ],
  [
    'Check Point v2, region',
    ['check-point'],
    ESCAPES,
    'https://protect.checkpoint.com/v2/r02/___https://va-a.authentication.liveperson.net/r/8f3c1a?t=a%2Bb%2F%3D%3D&lang=en&copy=1&region=us&times=3___.YzJlOnVuaW9uOmM6bzo2ODc2Ojc6ODY1NToyZGUz',
  ],
  [
    'Check Point v2, fragment behind',
    ['check-point'],
    FRAGMENT,
    'https://protect.checkpoint.com/v2/r01/___https://liveperson.com/Reset?u=j%C3%B6rg*doe%27s&empty=&flag___.YzJlOnVuaW9uOmM6bzo2ODc2Ojc6ODY1NToyZGUz#/step/2?x=1',
  ],
  [
    'Check Point v2, squeezed slashes',
    ['check-point'],
    SIGNS,
    'https://url.avanan.click/v2/___https:/knowledge.liveperson.com/x/%7Ea%2fb%2Fc;v=1/(new)!?q=a+b___.YzJlOnVuaW9uOmM6bzo2ODc2Ojc6ODY1NToyZGUz==',
  ],
  [
    'Check Point v2, closing signs inside',
    ['check-point'],
    'https://va.liveperson.net/a___.b/c?t=___.d',
    'https://protect.checkpoint.com/v2/___https://va.liveperson.net/a___.b/c?t=___.d___.YzJlOnVuaW9uOmM6bzo2ODc2Ojc6ODY1NToyZGUz',
  ],
  [
    'Avanan v1',
    ['check-point'],
    RESET,
    'https://avanan.url-protection.com/v1/r01/url?o=https%3A//authentication.liveperson.net/resetPassword.html%3Ftoken%3DZk9-_aB3.7xQ~%26site%3D12345678&g=YWQ2==&h=YzM4&p=x',
  ],
  [
    'Check Point v1',
    ['check-point'],
    ESCAPES,
    'https://checkpoint.url-protection.com/v1/url?o=https%3A//va-a.authentication.liveperson.net/r/8f3c1a%3Ft%3Da%252Bb%252F%253D%253D%26lang%3Den%26copy%3D1%26region%3Dus%26times%3D3&g=NWQ3==&h=MT',
  ],
  [
    'SonicWall',
    ['check-point'],
    FRAGMENT,
    'https://sonicwall.url-protection.com/v1/url?o=https%3A%2F%2Fliveperson.com%2FReset%3Fu%3Dj%25C3%25B6rg%2Adoe%2527s%26empty%3D%26flag%23%2Fstep%2F2%3Fx%3D1&g=a',
  ],
]
