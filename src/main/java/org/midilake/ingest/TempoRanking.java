package org.midilake.ingest;

import java.util.List;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.analysis.tempo.TempoEstimate;
import org.midilake.analysis.tempo.TempoEstimator;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;

/** The tempos that the notes of one file show, of which its report holds the first. */
public final class TempoRanking {
  private static final int MOST = 4;

  private TempoRanking() {}

  /** The most probable tempos, the best first; none of a file that cannot be read. */
  public static List<TempoEstimate> of(byte[] bytes, AnalysisSettings settings) {
    EventBuffer events = new EventBuffer();
    SmfFile file = new SmfReader(settings.maxEvents()).read(bytes, bytes.length, events);
    if (file.status() == ReadStatus.REJECTED) {
      return List.of();
    }

    Song song = new SongBuilder().build(file, events);
    PercussionChannels percussion = new PercussionChannels();
    percussion.gather(song.notes());
    return new TempoEstimator().ranking(song.notes(), percussion, MOST);
  }
}
