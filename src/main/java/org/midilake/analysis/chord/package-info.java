/**
 * Chords: evidence per beat, decoding, segments, Roman numerals. The fitted weights are a resource.
 * Uses music, keys and the scale of quarter notes.
 */
package org.midilake.analysis.chord;
