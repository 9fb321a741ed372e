package org.midilake.accuracy;

import java.util.List;
import org.midilake.accuracy.LabelledSongs.LabelledSong;

/** Fits a model to some songs and judges it by others. */
interface Trial {
  List<Outcome> run(List<LabelledSong> training, List<LabelledSong> tested);
}
