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

  private static final int PITCHES = 128;

  private static final int[] KICKS = {35, 36};
  private static final int[] SNARES = {37, 38, 39, 40};
  private static final int[] CYMBALS = {42, 44, 46, 49, 51, 53, 55, 57, 59};

  /** By channel and pitch; zero for the channels that are not used. */
  private final int[] strokes = new int[CHANNELS * PITCHES];

  private final boolean[] percussive = new boolean[CHANNELS];

  /** The channels with notes, as bits. */
  private int used;

  /** Looks at the notes of a piece; the answers about the piece before are gone. */
  public void gather(Notes notes) {
    count(notes);
    for (int channel = 0; channel < CHANNELS; channel++) {
      percussive[channel] =
          channel == PERCUSSION_CHANNEL
              || (isUsed(channel) && hasDrumKeys(channel) && hasDrumOnsets(channel, notes));
    }
  }

  private void count(Notes notes) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      if (isUsed(channel)) {
        Arrays.fill(strokes, channel * PITCHES, (channel + 1) * PITCHES, 0);
      }
    }

    used = 0;
    for (int i = 0; i < notes.size(); i++) {
      int channel = notes.channel(i);
      strokes[channel * PITCHES + notes.pitch(i)]++;
      used |= 1 << channel;
    }
  }

  private boolean hasDrumKeys(int channel) {
    if (notesOf(channel, 0, LOWEST_DRUM) + notesOf(channel, HIGHEST_DRUM + 1, PITCHES) > 0) {
      return false;
    }

    int all = notesOf(channel);
    int kicks = notesOf(channel, KICKS);
    int snares = notesOf(channel, SNARES);
    int cymbals = notesOf(channel, CYMBALS);
    return all >= FEWEST_NOTES
        && kicks > 0
        && snares > 0
        && cymbals > 0
        && kicks + snares + cymbals >= SMALLEST_CORE_SHARE * all;
  }

  private boolean hasDrumOnsets(int channel, Notes notes) {
    int shared = 0;
    long onsetBefore = -1;
    for (int i = 0; i < notes.size(); i++) {
      if (notes.channel(i) == channel) {
        shared += notes.onsetTick(i) == onsetBefore ? 1 : 0;
        onsetBefore = notes.onsetTick(i);
      }
    }

    int all = notesOf(channel);
    return shared >= SMALLEST_SHARED_ONSETS * all && shared <= LARGEST_SHARED_ONSETS * all;
  }

  private int notesOf(int channel) {
    return notesOf(channel, 0, PITCHES);
  }

  private int notesOf(int channel, int lowest, int end) {
    int sum = 0;
    for (int pitch = lowest; pitch < end; pitch++) {
      sum += notesOf(channel, pitch);
    }

    return sum;
  }

  private int notesOf(int channel, int[] pitches) {
    int sum = 0;
    for (int pitch : pitches) {
      sum += notesOf(channel, pitch);
    }

    return sum;
  }

  /** Number of notes of a pitch on a channel, 0..15. */
  int notesOf(int channel, int pitch) {
    return strokes[channel * PITCHES + pitch];
  }

  /** Whether a channel, 0..15, has notes. */
  boolean isUsed(int channel) {
    return (used >>> channel & 1) != 0;
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
      sum += percussive[channel] && isUsed(channel) ? notesOf(channel) : 0;
    }

    return sum;
  }
}
