package org.midilake.smf;

import java.util.OptionalInt;

/**
 * One anomaly of one file.
 *
 * @param code which anomaly
 * @param track number of the track chunk, from 0; empty outside tracks
 * @param byteOffset where in the file the fault is, in bytes from its start
 * @param detail the numbers involved, in words
 */
public record Finding(FindingCode code, OptionalInt track, long byteOffset, String detail) {}
