package org.midilake.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.drums.DrumPattern;
import org.midilake.analysis.drums.DrumVector;
import org.midilake.analysis.meter.MeterChoice;
import org.midilake.analysis.meter.MeterEstimator;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.analysis.tempo.Grid;
import org.midilake.analysis.tempo.TempoChoice;
import org.midilake.analysis.timing.SwingMeter;
import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/** The labelled drum parts as numbers, with their grooves, as the analysis sees them. */
final class DrumExamples {
  /** For example {@code groove/drummer1/session2/87_punk_144_fill_4-4.mid}. */
  private static final Pattern SOURCE =
      Pattern.compile(".*/(drummer\\d+)/\\w+/\\d+_(.+)_(\\d+)_(beat|fill)_.*");

  /** Several drummers play these. */
  private static final Pattern NUMBERED_GROOVE = Pattern.compile(".*-groove\\d+");

  private final MeterEstimator meters = new MeterEstimator();
  private final PercussionChannels percussion = new PercussionChannels();
  private final BeatView view = new BeatView();
  private final DrumPattern pattern = new DrumPattern();
  private final SwingMeter swing = new SwingMeter();

  private DrumExamples() {}

  /** A part; takes of one groove and fills to it have the same {@code groove}. */
  record DrumPart(String path, String groove, String style, String beatType, double[] values) {}

  /** Reads the parts of a task folder. */
  static List<DrumPart> read(Path folder) {
    DrumExamples examples = new DrumExamples();
    Map<String, String> sources = sources(folder.resolve("sources.csv"));
    List<DrumPart> parts = new ArrayList<>();
    for (LabelledSong song : LabelledSongs.read(folder)) {
      parts.add(
          new DrumPart(
              song.path(),
              groove(sources.get(song.path())),
              song.answer(),
              song.fields().get(2),
              examples.values(song.song())));
    }

    return parts;
  }

  private static Map<String, String> sources(Path csv) {
    try {
      Map<String, String> sources = new HashMap<>();
      for (String line : Files.readAllLines(csv)) {
        String[] fields = line.split(",", 2);
        sources.put(fields[0], fields[1]);
      }

      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String groove(String source) {
    Matcher name = SOURCE.matcher(source);
    if (!name.matches()) {
      throw new IllegalArgumentException("no groove in " + source);
    }

    return NUMBERED_GROOVE.matcher(name.group(2)).matches()
        ? name.group(2)
        : name.group(1) + " " + name.group(2) + " " + name.group(3);
  }

  private double[] values(Song song) {
    percussion.gather(song.notes());
    QuarterScale scale = new QuarterScale.TickGrid(((TicksPerQuarterNote) song.division()).ticks());
    view.gather(
        song,
        percussion,
        scale,
        MeterChoice.of(song, meters.estimate(song.notes(), percussion, scale)));
    pattern.gather(view.drums(), view.bars());
    double bpm = TempoChoice.of(song, Optional.empty(), Grid.FOLLOWED).finalBpm();
    return new DrumVector()
        .of(pattern, bpm, swing.eighths(view.all()), swing.sixteenths(view.all()));
  }
}
