/**
 * The note-level view of a file: notes with their ends, times in seconds, the tempo map, signatures
 * and texts. {@link org.midilake.music.SongBuilder} makes it from decoded events.
 *
 * <p>May use the JDK and {@code smf}.
 */
package org.midilake.music;
