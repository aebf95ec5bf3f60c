// The entry of `consentry-guard.js`: a classic script before ours, for owners
// who want that what they have not marked is held as well. Acts when it is
// loaded, until the library stops.
import { startGuard } from './guard/start.js';

startGuard((config) => config);
