/**
 * Chords in their keys: the keys of the parts of a piece, Roman numerals. Uses chords, keys and the
 * fitted weights.
 */
package org.midilake.analysis.harmony;
