// Layout of source text; see .prettierignore for what it leaves alone.
/** @type {import('prettier').Config} */
export default { semi: false, singleQuote: true, printWidth: 100 }
