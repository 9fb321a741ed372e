package org.midilake.analysis.chord;

import java.util.ArrayList;
import java.util.List;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Song;

/**
 * Estimates the chords of a piece, beat by beat, and joins them to segments. An instance serves one
 * thread.
 */
public final class ChordEstimator {
  /** The bass of the first beat counts this much more: arpeggios start with it. */
  private static final float FIRST_BEAT = 2;

  private final ChordEvidence evidence = new ChordEvidence();
  private final ChordDecoder decoder;
  private final float[] scratch = new float[ChordModel.STATES];

  public ChordEstimator(ChordModel model) {
    decoder = new ChordDecoder(model);
  }

  /** The chords in order of time; none without pitched notes. */
  public List<ChordSegment> estimate(Song song, PercussionChannels percussion, QuarterScale scale) {
    evidence.gather(song.notes(), percussion, scale);
    int[] states = decoder.decode(evidence);
    List<ChordSegment> segments = new ArrayList<>();
    int from = 0;
    for (int beat = 1; beat <= evidence.size(); beat++) {
      boolean goesOn =
          beat < evidence.size() && states[beat] == states[from] && evidence.follows(beat);
      if (!goesOn) {
        segments.add(segment(song, scale, from, beat, states[from]));
        from = beat;
      }
    }

    return segments;
  }

  private ChordSegment segment(Song song, QuarterScale scale, int from, int to, int state) {
    long start = Math.max(0, scale.tick(song, evidence.startOf(from)));
    long end = Math.min(scale.tick(song, evidence.startOf(to - 1) + 1), song.lengthTicks());
    Quality quality = ChordModel.QUALITIES[state / 12];
    int root = (state + evidence.reference()) % 12;
    int bass = (bass(from, to, state % 12, quality) + evidence.reference()) % 12;
    return new ChordSegment(
        start,
        end,
        song.tempoMap().seconds(start),
        song.tempoMap().seconds(end),
        to - from,
        new Chord(root, quality, bass),
        decoder.confidence(evidence, from, to, state, scratch));
  }

  /** The tone of the chord that is the lowest for the longest; counted from the reference. */
  private int bass(int from, int to, int root, Quality quality) {
    int bass = root;
    float most = 0;
    for (int interval : quality.intervals()) {
      int pitchClass = (root + interval) % 12;
      int at = ChordCue.BASS.ordinal() * 12 + pitchClass;
      float weight = FIRST_BEAT * evidence.value(from, at);
      for (int beat = from + 1; beat < to; beat++) {
        weight += evidence.value(beat, at);
      }

      if (weight > most) {
        most = weight;
        bass = pitchClass;
      }
    }

    return bass;
  }
}
