package org.midilake.analysis.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  // Kinds of strokes.
  private static final int KICK = 0;
  private static final int SNARE = 1;
  private static final int CYMBAL = 2;
  private static final int OTHER = 3;
  private static final int OUTSIDE = 4;
  private static final int KINDS = 5;

  private static final byte[] KIND_OF = new byte[128];

  static {
    for (int pitch = 0; pitch < KIND_OF.length; pitch++) {
      KIND_OF[pitch] = (byte) kindOf(pitch);
    }
  }

  private final int[] strokes = new int[CHANNELS * KINDS];
  private final int[] shared = new int[CHANNELS];
  private final long[] lastOnset = new long[CHANNELS];
  private final boolean[] percussive = new boolean[CHANNELS];

  private static int kindOf(int pitch) {
    return switch (pitch) {
      case 35, 36 -> KICK;
      case 37, 38, 39, 40 -> SNARE;
      case 42, 44, 46, 49, 51, 53, 55, 57, 59 -> CYMBAL;
      default -> pitch < LOWEST_DRUM || pitch > HIGHEST_DRUM ? OUTSIDE : OTHER;
    };
  }

  /** Looks at the notes of a piece; the answers about the piece before are gone. */
  public void gather(Notes notes) {
    Arrays.fill(strokes, 0);
    Arrays.fill(shared, 0);
    Arrays.fill(lastOnset, -1);
    for (int i = 0; i < notes.size(); i++) {
      count(notes.channel(i), notes.pitch(i), notes.onsetTick(i));
    }

    for (int channel = 0; channel < CHANNELS; channel++) {
      percussive[channel] = channel == PERCUSSION_CHANNEL || hasDrumShape(channel);
    }
  }

  private void count(int channel, int pitch, long onset) {
    strokes[channel * KINDS + KIND_OF[pitch]]++;
    shared[channel] += lastOnset[channel] == onset ? 1 : 0;
    lastOnset[channel] = onset;
  }

  private boolean hasDrumShape(int channel) {
    int all = notesOf(channel);
    int kicks = strokes[channel * KINDS + KICK];
    int snares = strokes[channel * KINDS + SNARE];
    int cymbals = strokes[channel * KINDS + CYMBAL];
    return all >= FEWEST_NOTES
        && strokes[channel * KINDS + OUTSIDE] == 0
        && kicks > 0
        && snares > 0
        && cymbals > 0
        && kicks + snares + cymbals >= SMALLEST_CORE_SHARE * all
        && shared[channel] >= SMALLEST_SHARED_ONSETS * all
        && shared[channel] <= LARGEST_SHARED_ONSETS * all;
  }

  private int notesOf(int channel) {
    int all = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      all += strokes[channel * KINDS + kind];
    }

    return all;
  }

  /** Whether a channel, 0..15, is percussion. */
  public boolean isPercussion(int channel) {
    return percussive[channel];
  }

  /** Whether a note is on a percussion channel. */
  public boolean isPercussion(Notes notes, int note) {
    return percussive[notes.channel(note)];
  }

  /** The channels that are percussion, 0..15, ascending. */
  public List<Integer> channels() {
    List<Integer> channels = new ArrayList<>();
    for (int channel = 0; channel < CHANNELS; channel++) {
      if (percussive[channel]) {
        channels.add(channel);
      }
    }

    return channels;
  }

  /** Number of notes on percussion channels. */
  public int percussionNotes() {
    int sum = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      sum += percussive[channel] ? notesOf(channel) : 0;
    }

    return sum;
  }
}
