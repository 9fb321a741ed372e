import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/** Compares the notes of parts, taken together, with those of their source, as javax.sound.midi reads them. */
final class SplitCheck {
  public static void main(String[] args) throws Exception {
    Map<String, List<Path>> sources = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(args[0])).subList(1, (int) Files.lines(Path.of(args[0])).count())) {
      List<String> values = values(line);
      if (!values.get(2).equals("true")) {
        continue;
      }

      sources.computeIfAbsent(values.get(0), key -> new ArrayList<>()).add(Path.of(args[1], values.get(8)));
    }

    int same = 0;
    int different = 0;
    int unread = 0;
    for (Map.Entry<String, List<Path>> source : sources.entrySet()) {
      List<String> whole;
      try {
        whole = notes(Path.of(source.getKey()));
      } catch (Exception e) {
        unread++;
        continue;
      }

      List<String> together = new ArrayList<>();
      for (Path part : source.getValue()) {
        together.addAll(notes(part));
      }

      Collections.sort(together);
      if (together.equals(whole)) {
        same++;
      } else {
        different++;
        System.out.println("different: " + source.getKey());
      }
    }

    System.out.printf("javax.sound.midi: %d files have the notes of their parts, %d do not, %d it cannot read%n", same, different, unread);
    System.exit(different == 0 ? 0 : 1);
  }

  private static List<String> notes(Path file) throws Exception {
    Sequence sequence;
    try (BufferedInputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      sequence = MidiSystem.getSequence(stream);
    }

    List<String> notes = new ArrayList<>();
    for (Track track : sequence.getTracks()) {
      Map<Integer, ArrayDeque<long[]>> sounding = new HashMap<>();
      for (int i = 0; i < track.size(); i++) {
        MidiEvent event = track.get(i);
        if (event.getMessage() instanceof ShortMessage message) {
          int key = message.getChannel() << 7 | message.getData1();
          boolean on = message.getCommand() == ShortMessage.NOTE_ON && message.getData2() > 0;
          boolean off = message.getCommand() == ShortMessage.NOTE_OFF || message.getCommand() == ShortMessage.NOTE_ON && message.getData2() == 0;
          if (on) {
            sounding.computeIfAbsent(key, k -> new ArrayDeque<>()).add(new long[] {event.getTick(), message.getData2()});
          } else if (off && sounding.containsKey(key) && !sounding.get(key).isEmpty()) {
            long[] start = sounding.get(key).poll();
            notes.add(start[0] + ".." + event.getTick() + " " + key + " " + start[1]);
          }
        }
      }

      sounding.forEach((key, starts) -> starts.forEach(start -> notes.add(start[0] + ".. " + key + " " + start[1])));
    }

    Collections.sort(notes);
    return notes;
  }

  private static List<String> values(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }

    values.add(value.toString());
    return values;
  }
}
