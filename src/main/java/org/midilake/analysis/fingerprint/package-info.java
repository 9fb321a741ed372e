/**
 * Codes and sketches of a piece by which equal and similar pieces are found later. They depend on
 * the notes alone, whatever the key, the tempo, the resolution and the order of tracks. Uses {@code
 * beat} and {@code melody}.
 */
package org.midilake.analysis.fingerprint;
