package org.midilake.analysis.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.analysis.beat.BarLines;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.meter.MeterAnswer;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.analysis.tempo.Grid;
import org.midilake.analysis.tempo.TempoAnswer;
import org.midilake.music.Notes;
import org.midilake.music.Song;

/** Finds the beats of one piece after the other. One per thread. */
public final class PulseFinder {
  /** Later beats are left out: two hours and a half at 130 beats per minute. */
  static final int MOST_BEATS = 20_000;

  /** What is left of a bar that is shorter than this has no beat of its own, in quarter notes. */
  private static final double SHORTEST_BEAT = 1.0 / 8;

  private final OnsetFrames frames = new OnsetFrames();
  private final BeatTracker tracker = new BeatTracker();

  /** The beats of a piece; none without notes. */
  public Optional<Pulse> find(
      Song song,
      PercussionChannels percussion,
      BeatView view,
      Grid grid,
      TempoAnswer tempo,
      MeterAnswer meter) {
    if (song.notes().size() == 0) {
      return Optional.empty();
    }

    BarBeats beats = BarBeats.of(meter.finalTimeSignature());
    return Optional.of(
        grid == Grid.FOLLOWED
            ? onGrid(view, beats)
            : tracked(song.notes(), percussion, tempo.finalBpm(), beats));
  }

  private static Pulse onGrid(BeatView view, BarBeats beats) {
    BarLines bars = view.bars();
    List<Double> seconds = new ArrayList<>();
    List<Integer> downbeats = new ArrayList<>();
    for (int bar = 0; bar < bars.size() && seconds.size() < MOST_BEATS; bar++) {
      int first = seconds.size();
      double end = bars.start(bar + 1) - SHORTEST_BEAT;
      double step = beats.quarters();
      for (double at = bars.start(bar); at < end && seconds.size() < MOST_BEATS; at += step) {
        seconds.add(view.seconds(at));
      }

      if (seconds.size() > first) {
        downbeats.add(first);
      }
    }

    return new Pulse(false, seconds, downbeats);
  }

  private Pulse tracked(Notes notes, PercussionChannels percussion, double bpm, BarBeats beats) {
    frames.gather(notes, percussion);
    int[] found = tracker.track(frames, OnsetFrames.RATE * 60 / bpm);
    List<Double> seconds = new ArrayList<>(found.length);
    for (int frame : found) {
      seconds.add(notes.onsetSeconds(0) + (double) frame / OnsetFrames.RATE);
    }

    List<Integer> downbeats = new ArrayList<>();
    for (int i = firstDownbeat(found, beats.perBar()); i < found.length; i += beats.perBar()) {
      downbeats.add(i);
    }

    return new Pulse(true, seconds, downbeats);
  }

  /** The beat at which bars start so that their accents are strongest. */
  private int firstDownbeat(int[] beats, int perBar) {
    int best = 0;
    double most = -1;
    for (int phase = 0; phase < Math.min(perBar, beats.length); phase++) {
      double sum = 0;
      int bars = 0;
      for (int i = phase; i < beats.length; i += perBar) {
        sum += frames.accent(beats[i]);
        bars++;
      }

      if (sum / bars > most) {
        most = sum / bars;
        best = phase;
      }
    }

    return best;
  }
}
