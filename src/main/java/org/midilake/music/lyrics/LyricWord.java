package org.midilake.music.lyrics;

/**
 * One word that is sung.
 *
 * @param track number of the track chunk, from 0
 * @param tick when its first syllable is sung
 * @param paragraph number of the paragraph in its track, from 0: what is shown at once
 * @param line number of the line in its track, from 0, counted on through all paragraphs
 * @param text its syllables together, without white space
 */
public record LyricWord(int track, long tick, int paragraph, int line, String text) {}
