package org.midilake.analysis;

import java.util.Optional;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.choice.Source;
import org.midilake.analysis.meter.MeterAnswer;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.music.Song;

/** Lays phrases out in bars of 4/4. */
public final class Beats {
  private Beats() {}

  public static BeatView of(Phrase phrase) {
    return of(phrase, "4/4");
  }

  public static BeatView of(Phrase phrase, String timeSignature) {
    Song song = phrase.song();
    BeatView view = new BeatView();
    view.gather(
        song,
        Phrase.percussion(song.notes()),
        new QuarterScale.TickGrid(Phrase.QUARTER),
        new MeterAnswer(Optional.empty(), Optional.empty(), timeSignature, Source.DEFAULT));
    return view;
  }
}
