package org.midilake.music;

/**
 * A text meta event (types 0x01 to 0x0F), its text without NUL and control characters.
 *
 * @param type the meta type, 1..15
 * @param encoding name of the character set that the bytes were read in
 */
public record TextEvent(int track, long tick, int type, String text, String encoding) {}
