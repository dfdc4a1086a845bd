// Builds the three parts of the app into out/: main and preload as one file each, the page as
// static files. A release build has no development switches in it: the constant below is false
// there and the code behind it is dropped. (test/architecture proves that on the output.)
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const isRelease = process.env['AGENT_SIGN_IN_BUILD'] === 'release'
const define = { __DEVELOPMENT__: JSON.stringify(!isRelease) }
const root = import.meta.dirname
const outDir = isRelease ? 'out/release' : 'out'

export default defineConfig({
  main: {
    define,
    build: {
      outDir: resolve(root, outDir, 'main'),
      lib: { entry: resolve(root, 'src-main/index.ts'), formats: ['es'] },
      minify: isRelease,
      // Only keytar stays outside, for its binaries: electron-builder.yml packs no other package.
      externalizeDeps: {
        exclude: ['altcha-lib', 'intl-messageformat', 'otplib', 'postal-mime', 'uqr', 'zod'],
      },
    },
  },
  preload: {
    define,
    build: {
      outDir: resolve(root, outDir, 'preload'),
      lib: {
        entry: resolve(root, 'src-preload/index.ts'),
        formats: ['cjs'],
        fileName: () => 'index.cjs',
      },
      minify: isRelease,
      externalizeDeps: false,
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    define,
    plugins: [react()],
    build: {
      outDir: resolve(root, outDir, 'renderer'),
      rolldownOptions: { input: resolve(root, 'src-renderer/index.html') },
      minify: true,
    },
  },
})
