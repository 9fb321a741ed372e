package org.midilake.analysis.choice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.midilake.music.Song;

/** Picks the value that the meta events of a kind hold for the longest time. */
public final class LongestHeld {
  private LongestHeld() {}

  /**
   * The value that is in force for the most seconds, equal values added up; the first one of
   * several; nothing without events. The time before the first event belongs to none.
   *
   * @param events in order of time
   */
  public static <E, V> Optional<V> of(
      Song song, List<E> events, ToLongFunction<E> tick, Function<E, V> value) {
    Map<V, Double> held = new LinkedHashMap<>();
    for (int i = 0; i < events.size(); i++) {
      long from = tick.applyAsLong(events.get(i));
      long to = i + 1 < events.size() ? tick.applyAsLong(events.get(i + 1)) : song.lengthTicks();
      double seconds = song.tempoMap().seconds(to) - song.tempoMap().seconds(from);
      held.merge(value.apply(events.get(i)), seconds, Double::sum);
    }

    Optional<V> longest = Optional.empty();
    double most = -1;
    for (Map.Entry<V, Double> entry : held.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        longest = Optional.of(entry.getKey());
      }
    }

    return longest;
  }
}
