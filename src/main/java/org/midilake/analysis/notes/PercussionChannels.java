package org.midilake.analysis.notes;

import java.util.Arrays;
import org.midilake.music.Notes;

/**
 * Which channels of a piece are percussion: channel 10 by General MIDI, and any other whose notes
 * have the shape of a drum part. Drum loops are often on channel 1. Reused from piece to piece.
 *
 * <p>A channel has that shape when all its notes lie in the General MIDI drum range (35..81), at
 * least three quarters of them are core pieces (kick, snare, side stick, clap, hi-hats, ride,
 * crash), kick, snare and a cymbal all occur, and at least a tenth and at most seven tenths of the
 * notes start together with one before them. The last point keeps bass lines out, which lie in the
 * same range but are monophonic, and low chords, of which every note but the first starts so: a
 * drummer has four limbs and rarely uses more than two at once.
 */
public final class PercussionChannels {
  private static final int CHANNELS = 16;
  private static final int PERCUSSION_CHANNEL = 9;
  private static final int FEWEST_NOTES = 8;
  private static final int LOWEST_DRUM = 35;
  private static final int HIGHEST_DRUM = 81;
  private static final double SMALLEST_CORE_SHARE = 0.75;
  private static final double SMALLEST_SHARED_ONSETS = 0.1;
  private static final double LARGEST_SHARED_ONSETS = 0.7;

  private final int[] notesOf = new int[CHANNELS];
  private final int[] kicks = new int[CHANNELS];
  private final int[] snares = new int[CHANNELS];
  private final int[] cymbals = new int[CHANNELS];
  private final int[] outside = new int[CHANNELS];
  private final int[] shared = new int[CHANNELS];
  private final long[] lastOnset = new long[CHANNELS];
  private final boolean[] percussive = new boolean[CHANNELS];

  /** Looks at the notes of a piece; the answers about the piece before are gone. */
  public void gather(Notes notes) {
    for (int[] counts : new int[][] {notesOf, kicks, snares, cymbals, outside, shared}) {
      Arrays.fill(counts, 0);
    }

    Arrays.fill(lastOnset, -1);
    for (int i = 0; i < notes.size(); i++) {
      count(notes.channel(i), notes.pitch(i), notes.onsetTick(i));
    }

    for (int channel = 0; channel < CHANNELS; channel++) {
      percussive[channel] = channel == PERCUSSION_CHANNEL || hasDrumShape(channel);
    }
  }

  private void count(int channel, int pitch, long onset) {
    notesOf[channel]++;
    switch (pitch) {
      case 35, 36 -> kicks[channel]++;
      case 37, 38, 39, 40 -> snares[channel]++;
      case 42, 44, 46, 49, 51, 53, 55, 57, 59 -> cymbals[channel]++;
      default -> outside[channel] += pitch < LOWEST_DRUM || pitch > HIGHEST_DRUM ? 1 : 0;
    }

    if (lastOnset[channel] == onset) {
      shared[channel]++;
    }

    lastOnset[channel] = onset;
  }

  private boolean hasDrumShape(int channel) {
    int all = notesOf[channel];
    int core = kicks[channel] + snares[channel] + cymbals[channel];
    return all >= FEWEST_NOTES
        && outside[channel] == 0
        && kicks[channel] > 0
        && snares[channel] > 0
        && cymbals[channel] > 0
        && core >= SMALLEST_CORE_SHARE * all
        && shared[channel] >= SMALLEST_SHARED_ONSETS * all
        && shared[channel] <= LARGEST_SHARED_ONSETS * all;
  }

  /** Whether a channel, 0..15, is percussion. */
  public boolean isPercussion(int channel) {
    return percussive[channel];
  }

  /** Whether a note is on a percussion channel. */
  public boolean isPercussion(Notes notes, int note) {
    return percussive[notes.channel(note)];
  }

  /** Number of notes on percussion channels. */
  public int percussionNotes() {
    int sum = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      sum += percussive[channel] ? notesOf[channel] : 0;
    }

    return sum;
  }
}
