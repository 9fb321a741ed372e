/**
 * A piece laid out in quarter notes, moments and bars: what the methods that count beats share.
 * Uses {@code music}, and which channels are percussion.
 */
package org.midilake.analysis.beat;
