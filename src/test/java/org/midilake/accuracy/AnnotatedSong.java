package org.midilake.accuracy;

import java.util.List;
import org.midilake.analysis.chord.ChordEstimator;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/** A song with its annotated chords, in order of time. */
record AnnotatedSong(String path, Song song, List<ChordLabel> chords) {
  ChordSequence sequence() {
    return ChordSequence.of(song, chords);
  }

  List<ChordSegment> estimate(ChordEstimator estimator) {
    PercussionChannels percussion = new PercussionChannels();
    percussion.gather(song.notes());
    int ticks = ((TicksPerQuarterNote) song.division()).ticks();
    return estimator.estimate(song, percussion, new QuarterScale.TickGrid(ticks));
  }

  /** Share of a segment for which root and quality are annotated as estimated, 0..1. */
  double correctShare(ChordSegment segment) {
    double right = 0;
    double all = 0;
    for (ChordLabel label : chords) {
      double from = Math.max(label.startSeconds(), segment.startSeconds());
      double shared = Math.min(label.endSeconds(), segment.endSeconds()) - from;
      if (shared > 0) {
        boolean same =
            label.root() == segment.chord().root() && label.quality() == segment.chord().quality();
        all += shared;
        right += same ? shared : 0;
      }
    }

    return all > 0 ? right / all : 0;
  }
}
