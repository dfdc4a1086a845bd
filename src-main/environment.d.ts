// Constants that the build puts in.

/** False in a release build, where all code behind it is dropped. */
declare const __DEVELOPMENT__: boolean
