/**
 * When the beats and downbeats of a piece fall, and how steady they are: read off the tick grid
 * where that is the music's, otherwise tracked through the onsets. Uses {@code music} and the
 * beats, meter and tempo that were found before.
 */
package org.midilake.analysis.pulse;
